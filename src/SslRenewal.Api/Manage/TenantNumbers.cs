using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage;

internal static class TenantNumbers
{
    /// <summary>Takes a number for an account, in a transaction of its own: whoever needs long afterwards holds up nobody who needs one, too. A number that is not used is never given again.</summary>
    public static async Task<int> TakeTenantAsync(this RenewalDbContext database)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();

        var tenant = await database.Service.Select(row => row.NextTenant).SingleAsync(CancellationToken.None);
        _ = await database.Service.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTenant, row => row.NextTenant + 1), CancellationToken.None);
        await transaction.CommitAsync();
        return tenant;
    }
}
