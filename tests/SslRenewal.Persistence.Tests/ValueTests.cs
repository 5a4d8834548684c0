using Microsoft.EntityFrameworkCore;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

public abstract class ValueTests(DatabaseKind kind) : PersistenceTest(kind)
{
    public static TheoryData<decimal> Amounts => [0m, 0.0001m, -0.0001m, 9.00m, 45.5m, 99_999_999_999.9999m, -99_999_999_999.9999m];

    [DatabaseTheory]
    [MemberData(nameof(Amounts))]
    public async Task Money_comes_back_exact(decimal amount)
    {
        await SaveAsync(Rows.Ledger(1, amount));

        var back = (await Open().Ledger.SingleAsync()).Amount;

        Assert.Equal(amount, back);
    }

    [DatabaseTheory]
    [InlineData("2010-01-01T00:00:00.000Z")]
    [InlineData("2026-12-21T11:59:59.999Z")]
    [InlineData("2026-12-21T12:00:00.001+02:00")]
    [InlineData("2099-12-31T23:59:59.999Z")]
    [InlineData("1969-12-31T23:59:59.999Z")]
    public async Task An_instant_comes_back_to_the_millisecond_and_in_UTC(string text)
    {
        var instant = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        await SaveAsync(Rows.Certificate(1, expiresAt: instant));

        var back = (await Open().Certificates.SingleAsync()).ExpiresAt;

        Assert.Equal(instant, back);
        Assert.Equal(TimeSpan.Zero, back!.Value.Offset);
    }

    [DatabaseFact]
    public async Task Money_sorts_and_sums_in_the_database()
    {
        await SaveAsync(Rows.Ledger(1, 10m), Rows.Ledger(2, -9m), Rows.Ledger(3, 9.0001m));

        var sorted = await Open().Ledger.OrderBy(row => row.Amount).Select(row => row.Amount).ToListAsync();
        var sum = await Open().Ledger.SumAsync(row => row.Amount);

        Assert.Equal([-9m, 9.0001m, 10m], sorted);
        Assert.Equal(10.0001m, sum);
    }

    [DatabaseFact]
    public async Task Large_sums_are_exact_and_the_sum_of_nothing_is_zero()
    {
        var nothing = await Open().Ledger.SumAsync(row => row.Amount);
        await SaveAsync([.. Enumerable.Range(1, 100).Select(entry => Rows.Ledger(entry, 99_999_999_999.9999m))]);

        var sum = await Open().Ledger.SumAsync(row => row.Amount);

        Assert.Equal(0m, nothing);
        Assert.Equal(9_999_999_999_999.99m, sum);
    }

    [DatabaseFact]
    public async Task Money_adds_up_by_user_in_the_database()
    {
        await SaveAsync(Rows.Ledger(1, 10m), Rows.Ledger(2, -0.0001m));

        var sums = await Open().Ledger.GroupBy(row => row.UserKey).Select(rows => new { rows.Key, Sum = rows.Sum(row => row.Amount) }).ToListAsync();

        Assert.Equal(9.9999m, Assert.Single(sums).Sum);
    }

    [DatabaseFact]
    public async Task Money_compares_in_the_database()
    {
        await SaveAsync(Rows.Ledger(1, 8.9999m), Rows.Ledger(2, 9m), Rows.Ledger(3, 100m));

        var enough = await Open().Ledger.Where(row => row.Amount >= 9m).OrderBy(row => row.Entry).Select(row => row.Entry).ToListAsync();

        Assert.Equal([2, 3], enough);
    }

    [DatabaseFact]
    public async Task Instants_sort_and_compare_in_the_database()
    {
        var later = Rows.Noon.AddMilliseconds(1).ToOffset(TimeSpan.FromHours(-5));
        await SaveAsync(Rows.Certificate(1, later), Rows.Certificate(2, Rows.Noon), Rows.Certificate(3, Rows.Noon.AddYears(1)));

        var sorted = await Open().Certificates.OrderBy(row => row.ExpiresAt).Select(row => row.CertificateId).ToListAsync();
        var due = await Open().Certificates.Where(row => row.ExpiresAt <= Rows.Noon).Select(row => row.CertificateId).ToListAsync();

        Assert.Equal([2, 1, 3], sorted);
        Assert.Equal([2], due);
    }

    private async Task SaveAsync(params object[] rows)
    {
        var database = Open();

        database.AddRange(rows);
        _ = await database.SaveChangesAsync();
    }
}

public sealed class SqliteValueTests() : ValueTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlValueTests() : ValueTests(DatabaseKind.PostgreSql);
