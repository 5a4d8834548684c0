namespace SslRenewal.Issuing.Authority;

/// <summary>Where a leaf says that its authority is found: the list of revocations and the intermediate certificate, both in DER, and OCSP.</summary>
public sealed record AuthorityAddresses(Uri Crl, Uri Intermediate, Uri Ocsp)
{
    public const string CrlPath = "/ca/crl.der";

    public const string IntermediatePath = "/ca/intermediate.der";

    public const string OcspPath = "/ca/ocsp";

    /// <summary>The paths below an address, which may have a path of its own.</summary>
    public static AuthorityAddresses Under(Uri publicUrl)
    {
        var prefix = publicUrl.AbsoluteUri.TrimEnd('/');
        return new AuthorityAddresses(new Uri(prefix + CrlPath), new Uri(prefix + IntermediatePath), new Uri(prefix + OcspPath));
    }
}
