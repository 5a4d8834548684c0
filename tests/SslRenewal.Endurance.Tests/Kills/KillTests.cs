using System.Globalization;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>
/// The program killed at random moments while many customers renew, buy, activate, reissue, revoke and cancel, and started again on the same database.
/// SSLRENEWAL_KILLS is how often, each database; SSLRENEWAL_KILLS_SEED what the moments are drawn from.
/// </summary>
public abstract class KillTests(DatabaseKind kind, int kills) : IAsyncLifetime
{
    private const int KillsOfOneFleet = 12;
    private const int MostAnswers = 120;

    // Mostly it is killed before it is warm: a kill is worth more than a long life. Each so many times it lives longer.
    private const int Warm = 6;
    private const int MostAnswersOfWarm = 1200;
    private const int MostMicroseconds = 12_000;

    private static readonly int Seed = Variable("SSLRENEWAL_KILLS_SEED") ?? 1;

    private readonly int _kills = Variable("SSLRENEWAL_KILLS") ?? kills;
    private readonly ServiceProcess _service = new();

    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync(kind);

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _database.DisposeAsync();
    }

    [DatabaseFact]
    public async Task What_was_answered_is_stored_once_however_often_the_program_is_killed()
    {
        var dice = new Dice(Seed);
        var heard = new List<Heard>();
        var load = new Load(Seed);
        await StartAsync();

        for (var kill = 0; kill < _kills; kill++)
        {
            if (kill % KillsOfOneFleet == 0)
            {
                load = new Load(Seed + kill);
                await load.BeginAsync(_service.Client);
            }

            var answers = kill % Warm == 2 ? MostAnswersOfWarm - dice.Below(MostAnswersOfWarm / 2) : 1 + dice.Below(MostAnswers);

            await load.RunUntilKilledAsync(_service, answers, TimeSpan.FromMicroseconds(dice.Below(MostMicroseconds)));
            await StartAsync();
            AssertNone(kill, await Auditor.AuditAsync(_database.Address, load.Notebook));

            if ((kill + 1) % KillsOfOneFleet == 0 || kill + 1 == _kills)
            {
                await load.SettleAsync(_service.Client);
                AssertNone(kill, await Auditor.AuditAsync(_database.Address, load.Notebook));
                heard.AddRange(load.Notebook.Heard);
            }
        }

        Assert.Equal(Enum.GetValues<AskKind>(), heard.OfType<Heard.Done>().Select(one => one.Ask.Kind).Distinct().Order());
        Assert.InRange(heard.OfType<Heard.Unknown>().Count(), _kills, int.MaxValue);
        Assert.DoesNotContain("order.failed", heard.OfType<Heard.Refused>().Select(one => one.Rule));
    }

    private Task StartAsync() => _service.StartAsync("--Urls", "http://127.0.0.1:0", "--Scenario", "none", "--Database", _database.Address.ConnectionString);

    private static void AssertNone(int kill, IReadOnlyList<string> violations) => Assert.True(violations is [], $"Kill {kill} of seed {Seed}:\n{string.Join('\n', violations.Take(20))}");

    private static int? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}

public sealed class SqliteKillTests() : KillTests(DatabaseKind.Sqlite, kills: 5);

public sealed class PostgreSqlKillTests() : KillTests(DatabaseKind.PostgreSql, kills: 3);
