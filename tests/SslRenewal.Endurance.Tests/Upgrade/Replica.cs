using Microsoft.EntityFrameworkCore.Migrations;
using SslRenewal.Persistence;
using SslRenewal.Persistence.PostgreSql;
using SslRenewal.Testing;

namespace SslRenewal.Endurance.Tests.Upgrade;

/// <summary>One of the services on a database, of this version or of the next: the same program with one migration more.</summary>
internal sealed class Replica(SslRenewalHost host) : IAsyncDisposable
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _underWay;
    private bool _isLeaving;

    public Uri Address => host.BaseAddress;

    /// <summary>How many requests it has answered.</summary>
    public int Answered { get; private set; }

    /// <summary>Starts it as the program starts: first it migrates what is pending, then it listens.</summary>
    /// <param name="isNext">Whether it is of the next version.</param>
    public static async Task<Replica> StartAsync(TestDatabase database, bool isNext)
    {
        if (isNext)
        {
            await MigrateAsync(database.Address);
        }

        return new Replica(await SslRenewalHost.StartAsync(new SslRenewalOptions { Scenario = Scenario.None, Database = database.Address.ConnectionString }));
    }

    /// <summary>Counts a request in; <see cref="Leave"/> counts it out.</summary>
    public void Enter() => _underWay++;

    public void Leave()
    {
        Answered++;

        if (--_underWay == 0 && _isLeaving)
        {
            _drained.SetResult();
        }
    }

    /// <summary>Nobody sends it anything more: done when all that it was sent is answered.</summary>
    public Task DrainAsync()
    {
        _isLeaving = true;
        return _underWay == 0 ? Task.CompletedTask : _drained.Task;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static async Task MigrateAsync(DatabaseAddress address)
    {
        await using var services = new ServiceCollection().AddPersistence(address)
            .ConfigureDbContext<PostgreSqlRenewalDbContext>(options => options.ReplaceService<IMigrationsAssembly, NextMigrations>()).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        await DatabasePreparation.PrepareAsync(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), CancellationToken.None);
    }
}
