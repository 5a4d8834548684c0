using SslRenewal.Persistence.Prepared;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

/// <summary>What a test of the database stands on: a database of its own, and contexts on it as the service has them.</summary>
public abstract class PersistenceTest(DatabaseKind kind) : IAsyncLifetime
{
    protected const int Tenant = 1;

    private readonly List<IAsyncDisposable> _opened = [];

    private TestDatabase? _database;
    private ServiceProvider? _process;

    protected DatabaseKind Kind => kind;

    protected DatabaseAddress Address => _database!.Address;

    /// <summary>A context of the service under test.</summary>
    protected RenewalDbContext Open() => Open(_process!);

    /// <summary>The way past the contexts of the service under test.</summary>
    protected PreparedDatabase Prepared => _process!.GetRequiredService<PreparedDatabase>();

    /// <summary>A context of a service beside it, which shares nothing with it but the database.</summary>
    protected RenewalDbContext OpenElsewhere() => Open(Start());

    public async Task InitializeAsync()
    {
        _database = await CreateDatabaseAsync();
        _process = Start();
    }

    public async Task DisposeAsync()
    {
        foreach (var opened in Enumerable.Reverse(_opened))
        {
            await opened.DisposeAsync();
        }

        await _database!.DisposeAsync();
    }

    protected virtual Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.CreateAsync(kind);

    private ServiceProvider Start()
    {
        var process = new ServiceCollection().AddPersistence(Address).BuildServiceProvider();

        _opened.Add(process);
        return process;
    }

    private RenewalDbContext Open(ServiceProvider process)
    {
        var scope = process.CreateAsyncScope();

        _opened.Add(scope);
        return scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
    }

    protected async Task AddAsync(params object[] rows)
    {
        var database = Open();

        database.AddRange(rows);
        _ = await database.SaveChangesAsync();
    }
}
