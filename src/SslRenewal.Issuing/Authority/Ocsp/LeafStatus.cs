using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Authority.Ocsp;

/// <summary>What OCSP says about a certificate.</summary>
public abstract record LeafStatus
{
    private LeafStatus() { }

    public sealed record Good : LeafStatus;

    public sealed record Revoked(DateTimeOffset At, X509RevocationReason Reason = X509RevocationReason.Unspecified) : LeafStatus;

    /// <summary>A number that was never given.</summary>
    public sealed record Unknown : LeafStatus;
}
