using SslRenewal.Api.Telemetry;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>A transaction with orders, during which the tenant's others stand in line; how it ended is found out even where its commit is not answered.</summary>
internal sealed partial class OrderTransaction(PreparedDatabase prepared, OrderLookUp lookUp, Tally tally, ILogger<OrderTransaction> log)
{
    /// <param name="requestId">What its orders are marked with.</param>
    /// <param name="storeAsync">What is to happen in it; the number of one of its orders, or <see langword="null"/> where nothing is to be stored.</param>
    public Task<OrderEnding> RunAsync(Caller caller, Guid requestId, Func<PreparedConnection, HeldAccount, Task<int?>> storeAsync) => CountAsync(caller.Tenant, requestId, committing => prepared.WriteAsync(caller.Tenant, async connection =>
    {
        // The account's orders stand in line here, so that what is read below is still true when it is written.
        if (await HeldAccount.FindAsync(connection, caller) is not { } account)
        {
            committing.Overtake();
            return false;
        }

        return committing.On(await storeAsync(connection, account));
    }));

    /// <summary>The same for orders that the context stores together with other things of its own.</summary>
    public Task<OrderEnding> RunInContextAsync(RenewalDbContext database, Caller caller, Guid requestId, Func<PreparedConnection, Task<int?>> storeAsync) => CountAsync(caller.Tenant, requestId, async committing =>
    {
        await using var transaction = await database.BeginWriteAsync();
        await using var connection = await PreparedConnection.OfAsync(database, CancellationToken.None);

        if (!await database.LockTenantAsync(caller.Tenant))
        {
            committing.Overtake();
            return;
        }

        if (await storeAsync(connection) is { } orderId)
        {
            await connection.SaveAsync();
            _ = await database.SaveChangesAsync();
            _ = committing.On(orderId);
            await transaction.CommitAsync();
        }
    });

    private async Task<OrderEnding> CountAsync(int tenant, Guid requestId, Func<Committing, Task> runAsync)
    {
        tally.Begin();

        var ending = await TryAsync(tenant, requestId, runAsync);

        if (ending is OrderEnding.Committed)
        {
            tally.Commit();
        }

        return ending;
    }

    private async Task<OrderEnding> TryAsync(int tenant, Guid requestId, Func<Committing, Task> runAsync)
    {
        var committing = new Committing();

        try
        {
            await runAsync(committing);
            return committing.Ending;
        }
        catch (Exception failure) when (committing.Order is null)
        {
            // Nothing was committed: whatever it was, the order could not be stored.
            LogFailed(failure);
            return OrderEnding.Failed;
        }
        catch (Exception failure)
        {
            var orderId = committing.Order.GetValueOrDefault();
            LogUnknown(failure, orderId);

            return await lookUp.IsStoredAsync(tenant, requestId, orderId) switch
            {
                true => OrderEnding.Committed,
                false => OrderEnding.Failed,
                null => OrderEnding.Unknown,
            };
        }
    }

    [LoggerMessage(LogLevel.Error, "An order could not be stored; nothing has changed.")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Error, "The commit of order {OrderId} was not answered; it is looked up.")]
    private partial void LogUnknown(Exception failure, int orderId);

    // What is about to be committed, if anything is: from there on a failure may have come too late.
    private sealed class Committing
    {
        public OrderEnding Ending { get; private set; } = OrderEnding.Nothing;

        public int? Order { get; private set; }

        public void Overtake() => Ending = OrderEnding.Overtaken;

        public bool On(int? order)
        {
            (Order, Ending) = (order, order is null ? OrderEnding.Nothing : OrderEnding.Committed);
            return order is not null;
        }
    }
}
