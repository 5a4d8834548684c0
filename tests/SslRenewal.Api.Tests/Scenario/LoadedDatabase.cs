using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Scenario;

/// <summary>An SQLite database with the rich scenario, which the tests of a class share because none of them changes it.</summary>
public sealed class LoadedDatabase : IAsyncLifetime
{
    private ScenarioDatabase? _database;

    internal ScenarioDatabase Database => _database ?? throw new InvalidOperationException("Not loaded yet.");

    /// <summary>What it held when it was loaded.</summary>
    internal string Export { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _database = await ScenarioDatabase.StartedAsync(DatabaseKind.Sqlite);
        await _database.LoadAsync(RichScenario.Text);
        Export = await _database.ExportAsync();
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
