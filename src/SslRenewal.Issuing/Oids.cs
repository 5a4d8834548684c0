namespace SslRenewal.Issuing;

/// <summary>Object identifiers of certificates, each of which stands once.</summary>
internal static class Oids
{
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public const string AnyExtendedUsage = "2.5.29.37.0";

    public const string CertificatePolicies = "2.5.29.32";

    public const string AnyPolicy = "2.5.29.32.0";

    public const string NameConstraints = "2.5.29.30";

    public const string OcspBasic = "1.3.6.1.5.5.7.48.1.1";

    public const string OcspNonce = "1.3.6.1.5.5.7.48.1.2";
}
