using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Orders of one kind, whoever takes them: what they look at, the rules they obey, and what they put into the database beside the money.</summary>
internal interface IOrders<TRequest, TAttempt> where TAttempt : OrderAttempt
{
    OrderKind Kind { get; }

    /// <summary>In the order in which they are judged.</summary>
    IReadOnlyList<Rule<TAttempt>> Rules { get; }

    /// <summary>Reads what the rules look at; <see langword="null"/> where the user has gone with a scenario since the caller was known.</summary>
    ValueTask<TAttempt?> GatherAsync(PreparedConnection database, Caller caller, TRequest request, CancellationToken cancellationToken);

    /// <summary>Within the order's transaction: puts what is bought into the database, numbered from the account's counters.</summary>
    Task<Bought> StoreAsync(PreparedConnection database, HeldAccount account, TAttempt attempt);
}
