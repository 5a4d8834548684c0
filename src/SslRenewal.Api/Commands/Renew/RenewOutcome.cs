using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>What became of an attempt.</summary>
internal abstract record RenewOutcome(RenewalAttempt Attempt)
{
    /// <summary>An order that is stored, and the answer that was written for it.</summary>
    public sealed record Ordered(RenewalAttempt Attempt, string Document) : RenewOutcome(Attempt);

    /// <summary>A rule refused it, and nothing has changed.</summary>
    public sealed record Refused(RenewalAttempt Attempt, Refusal Refusal) : RenewOutcome(Attempt);

    /// <summary>The database went away during the commit and could not be asked again: the order may be stored or not.</summary>
    public sealed record Unknown(RenewalAttempt Attempt) : RenewOutcome(Attempt);
}
