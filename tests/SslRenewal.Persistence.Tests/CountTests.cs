using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Counts;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

/// <summary>What the database keeps of certificates by itself.</summary>
public abstract class CountTests(DatabaseKind kind) : PersistenceTest(kind)
{
    private static readonly DateTimeOffset Soon = Rows.Noon.AddDays(5);

    private static int DayOf(DateTimeOffset? at) => at is { } instant ? (int)(instant.ToUnixTimeMilliseconds() / 86_400_000) : CertificateCountRow.NoDay;

    [DatabaseFact]
    public async Task Certificates_that_are_alike_are_counted_together()
    {
        await AddAsync(Rows.Certificate(1, Soon), Rows.Certificate(2, Soon.AddHours(3)), Rows.Certificate(3, Soon.AddDays(1)), Rows.Certificate(4), Rows.Certificate(1, Soon, tenant: 2));
        await AddAsync(Rows.Certificate(5, Soon));

        Assert.Equal(
            [(1, CertificateCountRow.NoDay, 0, 1), (1, DayOf(Soon), 0, 3), (1, DayOf(Soon) + 1, 0, 1), (2, DayOf(Soon), 0, 1)],
            (await CountsAsync()).Select(row => (row.Tenant, row.ExpiryDay, row.Renewed, row.Count)));
    }

    [DatabaseFact]
    public async Task A_change_moves_a_certificate_from_one_count_to_another()
    {
        await AddAsync(Rows.Certificate(1, Soon), Rows.Certificate(2, Soon));
        var database = Open();
        var row = await database.Certificates.SingleAsync(row => row.CertificateId == 1);

        database.Add(row.Take(CertificateStep.Revoke, Rows.Noon, "Revoked."));
        row.Sans = 2;
        row.ExpiresAt = Soon.AddDays(1);
        _ = await database.SaveChangesAsync();

        Assert.Equal(
            [(CertificateStatus.Active, DayOf(Soon), 0, 1), (CertificateStatus.Cancelled, DayOf(Soon) + 1, 2, 1)],
            (await CountsAsync()).Select(row => (row.Status, row.ExpiryDay, row.Sans, row.Count)));
    }

    [DatabaseFact]
    public async Task An_open_renewal_is_noted_on_what_it_renews_until_it_is_closed()
    {
        await AddAsync(Rows.Certificate(1, Soon), Rows.Certificate(2, Soon), Rows.Certificate(1, Soon, tenant: 2));
        var open = Rows.OpenRenewal(1, renewalId: 2);

        await AddAsync(open);
        var (opened, countedOpen) = (await RenewedByAsync(), await CountsAsync());
        var database = Open();
        _ = database.Remove(open);
        _ = await database.SaveChangesAsync();

        Assert.Equal([2, null, null], opened);
        Assert.Equal([(1, 0, 1), (1, 1, 1), (2, 0, 1)], countedOpen.Select(row => (row.Tenant, row.Renewed, row.Count)));
        Assert.Equal([null, null, null], await RenewedByAsync());
        Assert.Equal([(1, 0, 2), (2, 0, 1)], (await CountsAsync()).Select(row => (row.Tenant, row.Renewed, row.Count)));
    }

    [DatabaseFact]
    public async Task A_load_counts_what_it_leaves_and_everything_after_it_is_counted_again()
    {
        await AddAsync(Rows.Certificate(9, Soon));
        var database = Open();

        await using (var transaction = await database.BeginWriteAsync())
        {
            await using var connection = await PreparedConnection.OfAsync(database, CancellationToken.None);
            await connection.ReplaceAllAsync(async () =>
            {
                _ = await database.Certificates.ExecuteDeleteAsync();
                _ = await database.CertificateCounts.ExecuteDeleteAsync();
                database.AddRange(Rows.OpenRenewal(1, renewalId: 2), Rows.OpenRenewal(3, renewalId: 4));
                _ = await database.SaveChangesAsync();
                database.AddRange(Rows.Certificate(1, Soon), Rows.Certificate(2, Soon));
                _ = await database.SaveChangesAsync();
            }, CancellationToken.None);
            await transaction.CommitAsync();
        }

        await AddAsync(Rows.Certificate(5, Soon), Rows.OpenRenewal(2, renewalId: 5));

        Assert.Equal([2, 5, null], await RenewedByAsync());
        Assert.Equal([(0, 1), (1, 2)], (await CountsAsync()).Select(row => (row.Renewed, row.Count)));
    }

    [DatabaseFact]
    public async Task A_load_that_is_undone_takes_nothing_away()
    {
        await AddAsync(Rows.Certificate(1, Soon));
        var database = Open();

        await using (await database.BeginWriteAsync())
        {
            await using var connection = await PreparedConnection.OfAsync(database, CancellationToken.None);
            _ = await Assert.ThrowsAsync<TimeoutException>(() => connection.ReplaceAllAsync(() => throw new TimeoutException(), CancellationToken.None));
        }

        await AddAsync(Rows.Certificate(2, Soon), Rows.OpenRenewal(1, renewalId: 2));
        Assert.Equal([2, null], await RenewedByAsync());
        Assert.Equal([(0, 1), (1, 1)], (await CountsAsync()).Select(row => (row.Renewed, row.Count)));
    }

    [DatabaseFact]
    public async Task A_load_whose_indexes_cannot_be_made_fails()
    {
        await AddAsync(Rows.Certificate(1, Soon));
        var database = Open();
        _ = await database.Database.ExecuteSqlRawAsync("CREATE UNIQUE INDEX of_one_tenant_only ON certificates (expires_at)");

        await using (await database.BeginWriteAsync())
        {
            await using var connection = await PreparedConnection.OfAsync(database, CancellationToken.None);
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => connection.ReplaceAllAsync(async () =>
            {
                database.Add(Rows.Certificate(2, Soon));
                _ = await database.SaveChangesAsync();
            }, CancellationToken.None));
            Assert.True(database.IsDuplicate(failure), $"{failure}");
        }

        Assert.Equal([null], await RenewedByAsync());
    }

    private async Task<int?[]> RenewedByAsync() => await Open().Certificates.OrderBy(row => row.Tenant).ThenBy(row => row.CertificateId).Select(row => row.RenewedBy).ToArrayAsync();

    private async Task<List<CertificateCountRow>> CountsAsync() => await Open().CertificateCounts.AsNoTracking().Where(row => row.Count != 0)
        .OrderBy(row => row.Tenant).ThenBy(row => row.ExpiryDay).ThenBy(row => row.Renewed).ToListAsync();
}

public sealed class SqliteCountTests() : CountTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlCountTests() : CountTests(DatabaseKind.PostgreSql);
