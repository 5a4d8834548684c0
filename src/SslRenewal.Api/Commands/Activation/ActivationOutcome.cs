using SslRenewal.Domain.Errors;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>What became of an activation or a reissue.</summary>
internal abstract record ActivationOutcome
{
    private ActivationOutcome() { }

    /// <summary>It is stored: the certificate waits for control of these names.</summary>
    public sealed record Accepted(CertificateRow Certificate, IReadOnlyList<DomainControlRow> Names) : ActivationOutcome;

    /// <summary>A rule refused it, and nothing has changed; or the issuer did, once it was stored.</summary>
    public sealed record Refused(Refusal Refusal) : ActivationOutcome;

    /// <summary>A new scenario took the account away while the request was on its way.</summary>
    public sealed record Overtaken : ActivationOutcome;
}
