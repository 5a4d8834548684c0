using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Counts;
using SslRenewal.Persistence.KeptAnswers;
using SslRenewal.Persistence.Orders;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>All that a database holds of what the load changes, read as one state.</summary>
internal sealed record Stored(
    IReadOnlyList<TenantRow> Tenants, IReadOnlyList<UserRow> Users, IReadOnlyList<OrderRow> Orders, IReadOnlyList<LedgerRow> Ledger, IReadOnlyList<CertificateRow> Certificates,
    IReadOnlyList<OpenRenewalRow> OpenRenewals, IReadOnlyList<CertificateEventRow> Events, IReadOnlyList<CertificateCountRow> Counts, IReadOnlyList<KeptAnswerRow> KeptAnswers)
{
    /// <summary>What SQLite's own check says of the file; <c>ok</c> where it is sound, and for PostgreSQL.</summary>
    public required string Integrity { get; init; }

    public static async Task<Stored> ReadAsync(DatabaseAddress address)
    {
        // A connection that ends here: one that stayed would spare the service what it has to do after it was killed, or be to a server that was killed since.
        var alone = DatabaseAddress.Parse(address.ConnectionString + ";Pooling=false");
        await using var services = new ServiceCollection().AddPersistence(alone).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        await using var state = await database.BeginSnapshotAsync(CancellationToken.None);

        return new Stored(
            await AllAsync(database.Tenants), await AllAsync(database.Users), await AllAsync(database.Orders), await AllAsync(database.Ledger), await AllAsync(database.Certificates),
            await AllAsync(database.OpenRenewals), await AllAsync(database.CertificateEvents), await AllAsync(database.CertificateCounts), await AllAsync(database.KeptAnswers))
        {
            Integrity = address.Kind is DatabaseKind.Sqlite ? string.Join('\n', await database.Database.SqlQueryRaw<string>("SELECT integrity_check FROM pragma_integrity_check").ToListAsync()) : "ok",
        };
    }

    /// <summary>The row of a user of the fleet.</summary>
    public UserRow Of(FleetUser user) => Users.Single(row => row.Name == user.Name);

    private static async Task<IReadOnlyList<T>> AllAsync<T>(DbSet<T> rows) where T : class => await rows.AsNoTracking().ToListAsync();
}
