using Microsoft.EntityFrameworkCore;

namespace SslRenewal.Persistence.Tests;

public sealed class SqliteDurabilityTests() : PersistenceTest(DatabaseKind.Sqlite)
{
    // FULL: https://sqlite.org/pragma.html#pragma_synchronous
    private const long Full = 2;

    [Fact]
    public async Task Every_connection_writes_to_a_log_and_syncs_it()
    {
        var first = Open();
        var second = Open();

        await first.Database.OpenConnectionAsync();
        await second.Database.OpenConnectionAsync();
        var atOnce = new[] { await ReadAsync(first), await ReadAsync(second) };
        await first.Database.CloseConnectionAsync();
        await first.Database.OpenConnectionAsync();
        var pooled = await ReadAsync(first);

        Assert.All([.. atOnce, pooled], settings => Assert.Equal(("wal", Full), settings));
    }

    [Fact]
    public void A_connection_opened_without_waiting_does_too()
    {
        var database = Open();

        database.Database.OpenConnection();

        Assert.Equal(("wal", Full), (database.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").Single(), database.Database.SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous").Single()));
    }

    private static async Task<(string Journal, long Synchronous)> ReadAsync(RenewalDbContext database) =>
        (await database.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(), await database.Database.SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
}
