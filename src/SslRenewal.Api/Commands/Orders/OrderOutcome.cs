using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>What became of an order.</summary>
internal abstract record OrderOutcome<TAttempt> where TAttempt : OrderAttempt
{
    private OrderOutcome() { }

    /// <summary>It is stored.</summary>
    public sealed record Ordered : OrderOutcome<TAttempt>;

    /// <summary>A rule refused it, and nothing has changed.</summary>
    public sealed record Refused(TAttempt Attempt, Refusal Refusal) : OrderOutcome<TAttempt>;

    /// <summary>The database went away during the commit and could not be asked again: the order may be stored or not.</summary>
    public sealed record Unknown : OrderOutcome<TAttempt>;

    /// <summary>A new scenario took the account away while the request was on its way: nothing was ordered, and the same request may be granted to who asks again.</summary>
    public sealed record Overtaken : OrderOutcome<TAttempt>;
}
