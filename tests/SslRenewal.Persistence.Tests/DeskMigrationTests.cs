using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Certificates;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

/// <summary>What becomes of certificates that were there before the desk.</summary>
public abstract class DeskMigrationTests(DatabaseKind kind) : PersistenceTest(kind)
{
    private const string Old = """
        INSERT INTO certificates (tenant, certificate_id, user_key, ssl_type, status, host_name, sans, years, purchased_at, expires_at, bonus_days, carried_days, last_event) VALUES
            (1, 1, 'A', 'EV SSL', 'Active', 'WWW.example.com', 0, 1, 0, 86400000, 0, 0, 0),
            (1, 2, 'A', 'EV SSL', 'Active', 'a.example.org', 0, 1, 0, 172799999, 0, 0, 0),
            (1, 3, 'A', 'EV SSL', 'NewRenewal', NULL, 0, 1, 0, NULL, 0, 0, 0),
            (2, 1, 'B', 'EV SSL', 'Active', NULL, 0, 1, 0, 172800000, 0, 0, 0);
        INSERT INTO open_renewals (tenant, certificate_id, renewal_id) VALUES (1, 1, 3);
        """;

    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.CreateEmptyAsync(Kind);

    [DatabaseFact]
    public async Task Certificates_of_before_are_noted_counted_and_found_by_their_domain()
    {
        var before = Open();
        await before.Database.MigrateAsync(before.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_Desk" + DatabasePreparation.BreakingMark, StringComparison.Ordinal)).Last());
        _ = await before.Database.ExecuteSqlRawAsync(Old);

        await DatabasePreparation.PrepareAsync(OpenElsewhere(), CancellationToken.None);

        Assert.Equal(
            [(1, 1, 3, "moc.elpmaxe.www"), (1, 2, null, "gro.elpmaxe.a"), (1, 3, null, null), (2, 1, null, null)],
            (await Open().Certificates.AsNoTracking().OrderBy(row => row.Tenant).ThenBy(row => row.CertificateId).ToListAsync()).Select(row => (row.Tenant, row.CertificateId, row.RenewedBy, row.HostReversed)));
        Assert.Equal(
            [(1, "A", CertificateStatus.NewRenewal, -1, 0, 1), (1, "A", CertificateStatus.Active, 1, 0, 1), (1, "A", CertificateStatus.Active, 1, 1, 1), (2, "B", CertificateStatus.Active, 2, 0, 1)],
            (await Open().CertificateCounts.AsNoTracking().OrderBy(row => row.Tenant).ThenBy(row => row.ExpiryDay).ThenBy(row => row.Renewed).ToListAsync()).Select(row => (row.Tenant, row.UserKey, row.Status, row.ExpiryDay, row.Renewed, row.Count)));
    }

    [DatabaseFact]
    public void A_version_without_the_desk_does_not_start_beside_it() =>
        Assert.Contains(Open().Database.GetMigrations(), name => name.EndsWith("_Desk" + DatabasePreparation.BreakingMark, StringComparison.Ordinal));
}

public sealed class SqliteDeskMigrationTests() : DeskMigrationTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDeskMigrationTests() : DeskMigrationTests(DatabaseKind.PostgreSql);
