using SslRenewal.Domain.Errors;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.EditDcvMethod;

/// <summary>What became of a change of domain control.</summary>
internal abstract record EditDcvMethodOutcome
{
    private EditDcvMethodOutcome() { }

    /// <summary>It is stored.</summary>
    /// <param name="Changed">The names that it was about, in the order in which they were given.</param>
    public sealed record Edited(CertificateRow Certificate, IReadOnlyList<DomainControlRow> Changed) : EditDcvMethodOutcome;

    /// <summary>A rule refused it, and nothing has changed.</summary>
    public sealed record Refused(Refusal Refusal) : EditDcvMethodOutcome;

    /// <summary>A new scenario took the account away while the request was on its way.</summary>
    public sealed record Overtaken : EditDcvMethodOutcome;
}
