using System.Globalization;
using System.Net;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>
/// PostgreSQL killed under load while the service stays up, and with a standby that every commit waits for, failed over.
/// SSLRENEWAL_DATABASE_KILLS is how often it is killed and started again; SSLRENEWAL_FAILOVERS how often it fails over.
/// </summary>
public sealed class DatabaseKillTests : IAsyncLifetime
{
    private const int Answers = 100;

    private readonly ServiceProcess _service = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _service.DisposeAsync();

    [PostgreSqlServerFact]
    public async Task The_service_outlives_its_database_and_tells_no_unknown_end_as_nothing_changed()
    {
        await using var server = await PostgreSqlServer.StartNewAsync();
        await server.CreateAsync();
        await StartAsync(server.ConnectionString);
        var load = new Load(seed: 5);
        await load.BeginAsync(_service.Client);

        for (var kill = 0; kill < Variable("SSLRENEWAL_DATABASE_KILLS", byDefault: 1); kill++)
        {
            await load.RunAsync(_service.Client, Answers, async () =>
            {
                await server.StopAtOnceAsync();
                await AssertAwayAsync();
                await server.StartAsync();
                await load.Notebook.AnsweredAsync(Answers);
            });

            Assert.Empty(await Auditor.AuditAsync(DatabaseAddress.Parse(server.ConnectionString), load.Notebook));
        }

        await AssertSettledAsync(load, server);
    }

    [PostgreSqlServerFact]
    public async Task Nothing_that_was_answered_is_lost_when_a_standby_takes_over()
    {
        for (var failover = 0; failover < Variable("SSLRENEWAL_FAILOVERS", byDefault: 1); failover++)
        {
            await using var primary = await PostgreSqlServer.StartNewAsync();
            await primary.CreateAsync();
            await using var standby = await primary.AddStandbyAsync();
            await StartAsync(PostgreSqlServer.ConnectionStringOf(primary, standby));
            var load = new Load(seed: 50 + failover);
            await load.BeginAsync(_service.Client);

            await load.RunAsync(_service.Client, Answers, async () =>
            {
                await primary.StopAtOnceAsync();
                await standby.PromoteAsync();
                await load.Notebook.AnsweredAsync(Answers);
            });

            await AssertSettledAsync(load, standby);
            await _service.KillAsync();
        }
    }

    private Task StartAsync(string database) => _service.StartAsync("--Urls", "http://127.0.0.1:0", "--Scenario", "none", "--Database", database);

    // It lives, says that it is not ready, and refuses nothing as if it knew.
    private async Task AssertAwayAsync()
    {
        using var live = await _service.Client.GetAsync(new Uri("/health/live", UriKind.Relative));
        using var ready = await _service.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var renewal = new Ask(Fleet.Users[0], AskKind.Renew, Fleet.Users[0].FirstId).ToRequest();
        using var answer = await _service.Client.SendAsync(renewal);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode, answer.StatusCode));
    }

    private async Task AssertSettledAsync(Load load, PostgreSqlServer server)
    {
        await load.SettleAsync(_service.Client);

        Assert.Empty(await Auditor.AuditAsync(DatabaseAddress.Parse(server.ConnectionString), load.Notebook));
        Assert.Contains(load.Notebook.Heard, heard => heard is Heard.Unknown);
    }

    private static int Variable(string name, int byDefault) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : byDefault;
}
