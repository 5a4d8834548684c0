using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Tests.Hosting;

/// <summary>Breaks the connection at a commit, before or after the database carried it out.</summary>
internal sealed class BrokenCommit : DbTransactionInterceptor
{
    public bool AfterCommit { get; init; }

    public bool BreaksLookUp { get; set; }

    public bool BreaksEverything { get; set; }

    public int Times { get; set; }

    /// <summary>How many commits go well before those that break.</summary>
    public int Passes { get; set; }

    private bool IsBroken { get; set; }

    private bool IsAway => BreaksEverything || (BreaksLookUp && IsBroken);

    public DbConnectionInterceptor Connections => new BrokenConnection(this);

    /// <summary>Joins a host's contexts.</summary>
    public void Join(IServiceCollection services)
    {
        var sound = services.Single(service => service.ServiceType == typeof(PreparedDatabase)).ImplementationFactory!;

        _ = services.AddSingleton<PreparedDatabase>(known => new BrokenDatabase(this, (PreparedDatabase)sound(known)))
            .ConfigureDbContext<Persistence.Sqlite.SqliteRenewalDbContext>(options => options.AddInterceptors(this, Connections))
            .ConfigureDbContext<Persistence.PostgreSql.PostgreSqlRenewalDbContext>(options => options.AddInterceptors(this, Connections));
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Break(isAfter: false);
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Break(isAfter: true);
        return Task.CompletedTask;
    }

    private void Break(bool isAfter)
    {
        if (isAfter == AfterCommit && Times > 0 && Passes-- <= 0)
        {
            Times--;
            IsBroken = true;
            throw new IOException("The database went away.");
        }
    }

    // The same for what goes past the contexts.
    private sealed class BrokenDatabase(BrokenCommit commit, PreparedDatabase sound) : PreparedDatabase
    {
        public override ValueTask<T> ReadAsync<T>(Func<PreparedConnection, ValueTask<T>> read, CancellationToken cancellationToken)
        {
            ThrowIfAway();
            return sound.ReadAsync(read, cancellationToken);
        }

        public override Task WriteAsync(Func<PreparedConnection, Task<bool>> change) => WriteAsync(change, sound.WriteAsync);

        public override Task WriteAsync(int tenant, Func<PreparedConnection, Task<bool>> change) => WriteAsync(change, broken => sound.WriteAsync(tenant, broken));

        private async Task WriteAsync(Func<PreparedConnection, Task<bool>> change, Func<Func<PreparedConnection, Task<bool>>, Task> write)
        {
            ThrowIfAway();
            Exception? broken = null;

            await write(async connection =>
            {
                if (!await change(connection))
                {
                    return false;
                }

                try
                {
                    commit.Break(isAfter: false);
                    return true;
                }
                catch (IOException failure)
                {
                    broken = failure;
                    return false;
                }
            });

            if (broken is not null)
            {
                throw broken;
            }

            commit.Break(isAfter: true);
        }

        private void ThrowIfAway()
        {
            if (commit.IsAway)
            {
                throw new Npgsql.NpgsqlException("The database is away.");
            }
        }
    }

    private sealed class BrokenConnection(BrokenCommit commit) : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            commit.IsAway ? throw new Npgsql.NpgsqlException("The database is away.") : ValueTask.FromResult(result);
    }
}
