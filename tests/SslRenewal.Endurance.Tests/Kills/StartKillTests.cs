using System.Globalization;
using Npgsql;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>The program killed at random moments of its start, while it makes a database or brings an old one to its own schema. SSLRENEWAL_START_KILLS is how often, each test and database.</summary>
public abstract class StartKillTests(DatabaseKind kind) : IAsyncLifetime
{
    private const int KillsByDefault = 2;
    private const int KillsOfOneDatabase = 3;
    private const int MostMilliseconds = 400;

    private static readonly int Kills = Environment.GetEnvironmentVariable("SSLRENEWAL_START_KILLS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : KillsByDefault;

    private readonly ServiceProcess _service = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _service.DisposeAsync();

    [DatabaseFact]
    public Task A_database_that_was_being_migrated_when_it_was_killed_comes_up_with_all_that_it_held() =>
        KillAsync(() => OldDatabase.CreateAsync(kind), async database =>
        {
            var before = await Stored.ReadAsync(database.Address);
            var renewal = await RenewAsync(OldDatabase.Account, OldDatabase.Unrenewed, Fleet.Key);
            var stored = await Stored.ReadAsync(database.Address);

            Assert.IsType<Heard.Done>(renewal);
            Assert.Equal((before.Orders.Count + 1, before.Certificates.Count + 1), (stored.Orders.Count, stored.Certificates.Count));
            Assert.Equal((301, 1101), (stored.Orders.Count, stored.Certificates.Count));
            Assert.Empty((string[])[.. MoneyAudit.Check(stored), .. NumberAudit.Check(stored), .. CertificateAudit.Check(stored)]);
            Assert.Equal("ok", stored.Integrity);
        });

    [DatabaseFact]
    public Task A_first_start_that_was_killed_is_made_good_by_the_next() =>
        KillAsync(() => TestDatabase.CreateEmptyAsync(kind), async database =>
        {
            var demo = await RenewAsync("apiexample", 501904, "56b4c87ef4fd49cb96d915c0db68194");
            var stored = await Stored.ReadAsync(database.Address);

            Assert.IsType<Heard.Done>(demo);
            Assert.Empty((string[])[.. MoneyAudit.Check(stored), .. CertificateAudit.Check(stored)]);
            Assert.Equal("ok", stored.Integrity);
        });

    private async Task KillAsync(Func<Task<TestDatabase>> create, Func<TestDatabase, Task> check)
    {
        var dice = new Dice(seed: 11);

        for (var kill = 0; kill < Kills; kill += KillsOfOneDatabase)
        {
            await using var database = await create();
            string[] arguments = ["--Urls", "http://127.0.0.1:0", "--Database", database.Address.ConnectionString];

            for (var more = kill; more < Math.Min(Kills, kill + KillsOfOneDatabase); more++)
            {
                await AwaitMigrationAsync(database.Address, _service.Launch(arguments));
                await Task.Delay(dice.Below(dice.Below(MostMilliseconds) + 1));
                await _service.KillAsync();
            }

            await _service.StartAsync(arguments);
            await check(database);
            await _service.KillAsync();
        }
    }

    // Or until it answers, where a start before it left nothing to migrate.
    private static async Task AwaitMigrationAsync(DatabaseAddress address, Task said)
    {
        while (!said.IsCompleted && !await IsMigratingAsync(address))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2));
        }
    }

    // Whether somebody holds what guards a migration.
    private static Task<bool> IsMigratingAsync(DatabaseAddress address) => address.Kind is DatabaseKind.Sqlite ? Task.FromResult(IsHeld(address.ConnectionString["Data Source=".Length..] + ".migrating")) : IsLockedAsync(address);

    private static bool IsHeld(string file)
    {
        try
        {
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task<bool> IsLockedAsync(DatabaseAddress address)
    {
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync();

        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE locktype = 'advisory' AND datname = current_database())", connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private async Task<Heard> RenewAsync(string account, int certificate, string key)
    {
        using var response = await _service.Client.GetAsync(new Uri(
            FormattableString.Invariant($"/xml.response?ApiUser={account}&ApiKey={key}&UserName={account}&ClientIp=1.2.3.4&Command=namecheap.ssl.renew&CertificateID={certificate}&Years=1&SSLType=Standard%20SSL"), UriKind.Relative));
        return await HeardReading.ReadAsync(new Ask(Fleet.Users[0], AskKind.Renew, certificate), response);
    }
}

public sealed class SqliteStartKillTests() : StartKillTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlStartKillTests() : StartKillTests(DatabaseKind.PostgreSql);
