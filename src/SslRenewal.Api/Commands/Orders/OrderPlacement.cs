using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Stores an order that was granted on a look, once it is granted again by what no other can change any more.</summary>
internal sealed class OrderPlacement(OrderTransaction transaction, OrderEntry entry)
{
    private static readonly Refusal Failed = new("order.failed", OrderErrors.Failed);

    /// <param name="requestId">The request that places it: how it is known again if its commit is not answered.</param>
    /// <param name="granted">The attempt as it was granted.</param>
    /// <param name="isAnsweredAsync">Within the transaction: whether the same request was answered while it waited, and is to change nothing.</param>
    /// <param name="keep">Within the transaction: stores what is to stand or fall with the order.</param>
    public async Task<OrderOutcome<TAttempt>> PlaceAsync<TRequest, TAttempt>(
        Caller caller, Guid requestId, IOrders<TRequest, TAttempt> orders, TRequest request, TAttempt granted, Func<PreparedConnection, ValueTask<bool>> isAnsweredAsync, Action<PreparedConnection, TAttempt, Order> keep)
        where TAttempt : OrderAttempt
    {
        OrderOutcome<TAttempt> refused = new OrderOutcome<TAttempt>.Refused(granted, Failed);

        var ending = await transaction.RunAsync(caller, requestId, async (database, account) =>
        {
            if (await orders.GatherAsync(database, caller, request, CancellationToken.None) is not { } attempt)
            {
                refused = new OrderOutcome<TAttempt>.Overtaken();
                return null;
            }

            // Its key was used while it waited: whoever called will find the answer to that.
            if (await isAnsweredAsync(database))
            {
                refused = new OrderOutcome<TAttempt>.Refused(attempt, Failed);
                return null;
            }

            if (orders.Rules.FirstRefusal(attempt) is { } refusal)
            {
                refused = new OrderOutcome<TAttempt>.Refused(attempt, refusal);
                return null;
            }

            var order = await entry.StoreAsync(database, account, requestId, orders.Kind, attempt, () => orders.StoreAsync(database, account, attempt));
            keep(database, attempt, order);
            return order.OrderId;
        });

        return ending switch
        {
            OrderEnding.Committed => new OrderOutcome<TAttempt>.Ordered(),
            OrderEnding.Unknown => new OrderOutcome<TAttempt>.Unknown(),
            OrderEnding.Overtaken => new OrderOutcome<TAttempt>.Overtaken(),
            OrderEnding.Failed => new OrderOutcome<TAttempt>.Refused(granted, Failed),
            _ => refused,
        };
    }
}
