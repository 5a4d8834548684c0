namespace SslRenewal.Issuing.Authority;

/// <summary>What became of reading an authority.</summary>
public abstract record AuthorityReading
{
    private AuthorityReading() { }

    /// <summary>The one who reads it owns the authority.</summary>
    public sealed record Read(CertificateAuthority Authority) : AuthorityReading;

    public sealed record Refused(AuthorityFault Fault) : AuthorityReading;
}
