using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>What became of a renewal.</summary>
internal abstract record RenewOutcome
{
    private RenewOutcome() { }

    /// <summary>An order that is stored, and the answer that was written for it.</summary>
    public sealed record Ordered(XmlResult Answer) : RenewOutcome;

    /// <summary>A rule refused it, and nothing has changed.</summary>
    public sealed record Refused(RenewalAttempt Attempt, Refusal Refusal) : RenewOutcome;

    /// <summary>The database went away during the commit and could not be asked again: the order may be stored or not.</summary>
    public sealed record Unknown : RenewOutcome;

    /// <summary>A new scenario took the account away while the request was on its way: nothing was ordered, and the same request may be granted to who asks again.</summary>
    public sealed record Overtaken : RenewOutcome;
}
