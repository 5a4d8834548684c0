using Npgsql;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Endurance.Tests.Kills;
using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Scale;

/// <summary>The service on tables that docs/deploy/partitions.sql has split by tenant.</summary>
public sealed class PostgreSqlPartitionTests : IAsyncLifetime
{
    private const int Answers = 300;

    private readonly ServiceProcess _service = new();

    private TestDatabase? _database;

    private string Address => _database!.Address.ConnectionString;

    public async Task InitializeAsync() => _database = PostgreSqlTestServer.IsConfigured ? await TestDatabase.CreateAsync(DatabaseKind.PostgreSql) : null;

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [DatabaseFact]
    public async Task Partitioned_by_tenant_the_database_keeps_all_its_promises_under_load()
    {
        _ = await AskAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Scale", "partitions.sql")));
        await _service.StartAsync("--Urls", "http://127.0.0.1:0", "--Scenario", "none", "--Database", Address);
        var load = new Load(seed: 9);
        await load.BeginAsync(_service.Client);

        await load.RunAsync(_service.Client, Answers, () => Task.CompletedTask);

        Assert.Empty(await Auditor.AuditAsync(_database!.Address, load.Notebook));
        Assert.DoesNotContain(load.Notebook.Heard, heard => heard is Heard.Unknown);
        Assert.Equal(5L * 8, await AskAsync("SELECT count(*) FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE relkind = 'r'"));
        Assert.InRange((long)(await AskAsync("SELECT count(DISTINCT tableoid) FROM certificates"))!, 2, 8);
    }

    private async Task<object?> AskAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(Address);
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync();
    }
}
