using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Persistence.Accounts;

/// <summary>Takes away all that belongs to one account, or to all of them, whatever table it lies in: every row of a table that tells accounts apart.</summary>
public static class TenantRemoval
{
    // Hits of faults have no number of their own. They go after the faults, whose removal waits for whoever counts a strike.
    private const string Hits = "DELETE FROM \"fault_hits\" WHERE NOT EXISTS (SELECT 1 FROM \"faults\" WHERE \"faults\".\"id\" = \"fault_hits\".\"fault_id\")";

    /// <summary>Within a transaction that has locked the account.</summary>
    public static Task RemoveTenantAsync(this RenewalDbContext database, int tenant, CancellationToken cancellationToken) =>
        RunAsync(database, string.Join("; ", Statements(database, " WHERE \"tenant\" = {0}")), [tenant], cancellationToken);

    /// <summary>Within a transaction that has locked the service.</summary>
    public static async Task RemoveTenantsAsync(this RenewalDbContext database, CancellationToken cancellationToken)
    {
        // One by one: of many accounts each takes its time.
        foreach (var statement in Statements(database, where: ""))
        {
            _ = await RunAsync(database, statement, [], cancellationToken);
        }
    }

    // Accounts first: that waits for whoever holds one, and what they leave goes with the rest. Certificates before their open renewals: a renewal that closes is noted on its certificate, unless that has gone.
    private static IEnumerable<string> Statements(RenewalDbContext database, string where) =>
    [
        .. database.Model.GetEntityTypes().Where(entity => entity.FindProperty(nameof(TenantRow.Tenant)) is not null)
            .OrderByDescending(entity => entity.ClrType == typeof(TenantRow)).ThenBy(entity => entity.ClrType == typeof(OpenRenewalRow))
            .Select(entity => $"DELETE FROM \"{entity.GetTableName()}\"{where}"),
        Hits,
    ];

#pragma warning disable EF1002 // the names are the model's
    private static Task<int> RunAsync(RenewalDbContext database, string statements, object[] values, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlRawAsync(statements, values, cancellationToken);
#pragma warning restore EF1002
}
