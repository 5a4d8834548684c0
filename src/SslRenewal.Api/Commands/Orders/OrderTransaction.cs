using SslRenewal.Api.Telemetry;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>A transaction with orders, during which the tenant's others stand in line; how it ended is found out even where its commit is not answered.</summary>
internal sealed partial class OrderTransaction(RenewalDbContext database, OrderLookUp lookUp, Tally tally, ILogger<OrderTransaction> log)
{
    /// <param name="requestId">What its orders are marked with.</param>
    /// <param name="storeAsync">What is to happen in it; the number of one of its orders, or <see langword="null"/> where nothing is to be stored.</param>
    public async Task<OrderEnding> RunAsync(int tenant, Guid requestId, Func<Task<int?>> storeAsync)
    {
        tally.Begin();

        var ending = await TryAsync(tenant, requestId, storeAsync);

        if (ending is OrderEnding.Committed)
        {
            tally.Commit();
        }

        return ending;
    }

    private async Task<OrderEnding> TryAsync(int tenant, Guid requestId, Func<Task<int?>> storeAsync)
    {
        int? committing = null;

        try
        {
            await using var transaction = await database.BeginWriteAsync();

            // The tenant's orders stand in line here, so that what is read below is still true when it is written.
            if (!await database.LockTenantAsync(tenant))
            {
                return OrderEnding.Overtaken;
            }

            if (await storeAsync() is not { } orderId)
            {
                return OrderEnding.Nothing;
            }

            _ = await database.SaveChangesAsync();

            committing = orderId;
            await transaction.CommitAsync();
            return OrderEnding.Committed;
        }
        catch (Exception failure) when (committing is null)
        {
            // Nothing was committed: whatever it was, the order could not be stored.
            LogFailed(failure);
            return OrderEnding.Failed;
        }
        catch (Exception failure)
        {
            var orderId = committing.GetValueOrDefault();
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
}
