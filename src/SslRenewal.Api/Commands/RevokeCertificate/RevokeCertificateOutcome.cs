using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.RevokeCertificate;

/// <summary>What became of a revocation.</summary>
internal abstract record RevokeCertificateOutcome
{
    private RevokeCertificateOutcome() { }

    /// <summary>Its leaves are revoked.</summary>
    public sealed record Revoked : RevokeCertificateOutcome;

    /// <summary>A rule refused it, and nothing has changed.</summary>
    public sealed record Refused(Refusal Refusal) : RevokeCertificateOutcome;

    /// <summary>A new scenario took the account away while the request was on its way.</summary>
    public sealed record Overtaken : RevokeCertificateOutcome;
}
