using System.Text;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Journal;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Responder;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Scenario;

/// <summary>A database of its own, and the scenario service over it; the system's clock stands.</summary>
internal sealed class ScenarioDatabase : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private ScenarioDatabase(TestDatabase database, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        _database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Scenario", "none")]).AddInMemoryCollection(settings).Build();

        _services = new ServiceCollection()
            .AddSingleton(ServiceSettings.Read(configuration))
            .AddSingleton<TimeProvider>(new StandingTime())
            .AddPersistence(database.Address)
            .AddLogging()
            .AddJournal()
            .AddSingleton<ToldAnswers>()
            .AddScenario()
            .BuildServiceProvider();
    }

    /// <summary>One that no service has started on.</summary>
    public static async Task<ScenarioDatabase> NewAsync(DatabaseKind kind, params IEnumerable<KeyValuePair<string, string?>> settings) =>
        new(await TestDatabase.CreateAsync(kind), settings);

    public static async Task<ScenarioDatabase> StartedAsync(DatabaseKind kind, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var database = await NewAsync(kind, settings);
        await database.StartAsync();
        return database;
    }

    public Task<bool> StartAsync() => _services.GetRequiredService<InitialScenario>().LoadAsync(CancellationToken.None);

    public Task<ScenarioSummary> LoadAsync(string json) => LoadAsync(Encoding.UTF8.GetBytes(json));

    public Task<ScenarioSummary> LoadAsync(byte[] json) => WithAsync<ScenarioService, ScenarioSummary>(async scenarios =>
    {
        await using var upload = new MemoryStream(json);
        return await scenarios.LoadAsync(upload, CancellationToken.None);
    });

    public Task<ScenarioSummary> LoadDemoAsync() => WithAsync<ScenarioService, ScenarioSummary>(scenarios => scenarios.LoadDemoAsync(CancellationToken.None));

    public Task<string> ExportAsync() => WithAsync<ScenarioService, string>(async scenarios =>
    {
        await using var written = new MemoryStream();
        await scenarios.WriteAsync(written, CancellationToken.None);
        return Encoding.UTF8.GetString(written.ToArray());
    });

    public Task<T> ReadAsync<T>(Func<RenewalDbContext, Task<T>> read) => WithAsync(read);

    public Task<List<T>> RowsAsync<T>()
        where T : class =>
        ReadAsync(context => context.Set<T>().AsNoTracking().ToListAsync());

    public Task UseAsync(Func<RenewalDbContext, Task> use) => WithAsync<RenewalDbContext, bool>(async context =>
    {
        await use(context);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private sealed class StandingTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
