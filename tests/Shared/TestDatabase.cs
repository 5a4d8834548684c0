using SslRenewal.Persistence;

namespace SslRenewal.Tests;

/// <summary>A database that one test has to itself; it goes when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> _remove;

    internal TestDatabase(DatabaseAddress address, Func<Task> remove)
    {
        Address = address;
        _remove = remove;
    }

    public DatabaseAddress Address { get; }

    /// <summary>A database with this version's schema and no rows.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => SqliteTestFiles.CreateAsync(),
        DatabaseKind.PostgreSql => PostgreSqlTestServer.CreateAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such database."),
    };

    /// <summary>A database that no migration has seen.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => Task.FromResult(SqliteTestFiles.CreateEmpty()),
        DatabaseKind.PostgreSql => PostgreSqlTestServer.CreateEmptyAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such database."),
    };

    public async ValueTask DisposeAsync() => await _remove();

    internal static async Task PrepareAsync(DatabaseAddress address)
    {
        await using var services = new ServiceCollection().AddPersistence(address).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        await DatabasePreparation.PrepareAsync(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), CancellationToken.None);
    }
}
