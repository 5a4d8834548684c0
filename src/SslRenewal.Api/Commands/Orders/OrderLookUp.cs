using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Finds out whether an order is stored whose commit was never answered.</summary>
internal sealed partial class OrderLookUp(IServiceScopeFactory scopes, ILogger<OrderLookUp> log)
{
    /// <summary>Asks on a new connection; <see langword="null"/> where that fails, too.</summary>
    public async Task<bool?> IsStoredAsync(int tenant, Guid requestId, int orderId)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
            await using var transaction = await database.BeginWriteAsync();

            // Waits for the end of a commit that is still under way: it holds the tenant until then.
            _ = await database.LockTenantAsync(tenant);

            var isStored = await database.Orders.AnyAsync(row => row.Tenant == tenant && row.OrderId == orderId && row.Request == requestId);

            // What a commit left in SQLite's log that could not be synced would come back with a restart, unless something durable is written over it.
            await transaction.CommitAsync();
            return isStored;
        }
        catch (Exception failure)
        {
            LogUnknown(failure, orderId);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Critical, "Whether order {OrderId} is stored is unknown: the database does not answer.")]
    private partial void LogUnknown(Exception failure, int orderId);
}
