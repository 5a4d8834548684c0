using Npgsql;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Endurance.Tests.Kills;
using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Disk;

/// <summary>A PostgreSQL database that takes no writes for a while, as a standby takes none.</summary>
public sealed class PostgreSqlReadOnlyTests : IAsyncLifetime
{
    // Whoever was connected when it changed is told so once.
    private const int MostConnections = 60;

    private static readonly FleetUser User = Fleet.Users[0];

    private readonly ServiceProcess _service = new();

    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _database.DisposeAsync();
    }

    [DatabaseFact]
    public async Task It_is_read_and_every_order_refused_until_it_takes_writes_again()
    {
        await _service.StartAsync("--Urls", "http://127.0.0.1:0", "--Scenario", "none", "--Database", _database.Address.ConnectionString);
        var load = new Load(seed: 9, customers: 1);
        await load.BeginAsync(_service.Client);

        await SetReadOnlyAsync("on");
        var refused = await RenewAsync();
        var account = await _service.Client.GetFromJsonAsync<IDictionary<string, object>>(new Uri($"/manage/accounts/{User.Name}", UriKind.Relative));
        await SetReadOnlyAsync("off");
        var renewed = await RenewAsync();
        load.Notebook.Write(refused);
        load.Notebook.Write(renewed);

        Assert.Equal("order.failed", Assert.IsType<Heard.Refused>(refused).Rule);
        Assert.Equal("0", account!["orders"].ToString());
        Assert.Equal(1, Assert.IsType<Heard.Done>(renewed).Order!.OrderId);
        Assert.Empty(await Auditor.AuditAsync(_database.Address, load.Notebook));
    }

    private async Task SetReadOnlyAsync(string value)
    {
        await using var connection = new NpgsqlConnection(_database.Address.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();

        await using var command = new NpgsqlCommand(
            $"BEGIN READ WRITE; ALTER DATABASE {connection.Database} SET default_transaction_read_only = {value}; COMMIT; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        _ = await command.ExecuteNonQueryAsync();
    }

    private async Task<Heard> RenewAsync()
    {
        var ask = new Ask(User, AskKind.Renew, User.FirstId);
        Heard heard = new Heard.Unknown(ask);

        for (var at = 0; at < MostConnections && heard is Heard.Unknown; at++)
        {
            using var request = ask.ToRequest();
            using var response = await _service.Client.SendAsync(request);
            heard = await HeardReading.ReadAsync(ask, response);
        }

        return heard;
    }
}
