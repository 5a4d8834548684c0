using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Persistence.Accounts;

/// <summary>Takes away all that belongs to one account, whatever table it lies in: every row that has its number.</summary>
public static class TenantRemoval
{
    // Hits of faults have no number of their own. They go after the faults, whose removal waits for whoever counts a strike.
    private const string Hits = "DELETE FROM \"fault_hits\" WHERE NOT EXISTS (SELECT 1 FROM \"faults\" WHERE \"faults\".\"id\" = \"fault_hits\".\"fault_id\")";

    /// <summary>Within a transaction that has locked the account.</summary>
    public static async Task RemoveTenantAsync(this RenewalDbContext database, int tenant, CancellationToken cancellationToken)
    {
        // Certificates before their open renewals: a renewal that closes is noted on its certificate, unless that has gone.
        var tables = database.Model.GetEntityTypes().Where(entity => entity.FindProperty(nameof(TenantRow.Tenant)) is not null)
            .OrderBy(entity => entity.ClrType == typeof(OpenRenewalRow)).Select(entity => entity.GetTableName());

        string[] statements = [.. tables.Select(table => string.Create(CultureInfo.InvariantCulture, $"DELETE FROM \"{table}\" WHERE \"tenant\" = {{0}}")), Hits];

#pragma warning disable EF1002 // the names are the model's
        _ = await database.Database.ExecuteSqlRawAsync(string.Join("; ", statements), [tenant], cancellationToken);
#pragma warning restore EF1002
    }
}
