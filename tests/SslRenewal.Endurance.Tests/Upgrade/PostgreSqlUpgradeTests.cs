using System.Globalization;
using System.Text.Json;
using Npgsql;
using SslRenewal.Api.Configuration;
using SslRenewal.Persistence;
using Xunit.Abstractions;

namespace SslRenewal.Endurance.Tests.Upgrade;

/// <summary>Replicas of two versions on one database at once. The next version is this one with a migration more, which is all of it that those of this version meet; what its own code would do with the new columns is not shown.</summary>
public sealed class PostgreSqlUpgradeTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Requests = 150;

    private TestDatabase? _database;

    public async Task InitializeAsync() => _database = PostgreSqlTestServer.IsConfigured ? await TestDatabase.CreateAsync(DatabaseKind.PostgreSql) : null;

    public async Task DisposeAsync() => await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);

    [DatabaseFact]
    public async Task Replicas_are_replaced_across_a_migration_and_put_back_without_one_failed_request()
    {
        await using var balancer = new Balancer();
        balancer.Add(await StartAsync(isNext: false));
        balancer.Add(await StartAsync(isNext: false));
        await balancer.LoadAsync(Load.Scenario);
        var load = new Load(balancer);

        load.Start();
        await load.AnswerAsync(Requests);

        // The first of the next version migrates while those of this version work, and go on working afterwards; the last is of this version again.
        foreach (var isNext in (bool[])[true, true, false])
        {
            balancer.Add(await StartAsync(isNext));
            await load.AnswerAsync(Requests);
            await balancer.RemoveFirstAsync();
            await load.AnswerAsync(Requests);
        }

        await load.StopAsync();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.Answered} requests, the longest of {balancer.Longest.TotalMilliseconds:0} ms; the replicas that left had answered {string.Join(", ", balancer.Left)}."));
        Assert.Empty(load.Failures);
        Assert.Equal(1L, await AskAsync($"""SELECT count(*) FROM "__EFMigrationsHistory" WHERE "MigrationId" = '{NotesMigration.Id}'"""));
        Assert.Equal((long)load.Renewed, await AskAsync("SELECT count(DISTINCT renews) FROM orders WHERE note IS NULL"));
        Assert.Equal((long)Load.Certificates + load.Renewed, await AskAsync("SELECT count(*) FROM certificates WHERE note = ''"));

        var account = JsonDocument.Parse(await balancer.ReadAccountAsync(Load.Account)).RootElement;
        Assert.Equal(Load.Balance - (9 * load.Renewed), account.GetProperty("balance").GetDecimal());
        Assert.Equal(account.GetProperty("balance").GetDecimal(), account.GetProperty("ledgerSum").GetDecimal());
        Assert.Equal(load.Renewed, account.GetProperty("orders").GetInt32());
    }

    [DatabaseFact]
    public async Task A_replica_of_before_a_migration_that_breaks_something_does_not_start_again()
    {
        await using var next = await StartAsync(isNext: true);
        _ = await AskAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('20990102000000_Keys_Breaking', '99.0.0') RETURNING 1""");

        var stop = await Assert.ThrowsAsync<SettingException>(() => StartAsync(isNext: false));

        Assert.Equal("Database: The database was changed by a newer version (20990102000000_Keys_Breaking); this one cannot use it.", stop.Message);
    }

    private Task<Replica> StartAsync(bool isNext) => Replica.StartAsync(_database!, isNext);

    private async Task<object?> AskAsync(string question)
    {
        await using var connection = new NpgsqlConnection(_database!.Address.ConnectionString);
        await connection.OpenAsync();

        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the questions are the test's own
        command.CommandText = question;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
