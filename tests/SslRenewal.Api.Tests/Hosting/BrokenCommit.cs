using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SslRenewal.Api.Tests.Hosting;

/// <summary>Breaks the connection at a commit, before or after the database carried it out.</summary>
internal sealed class BrokenCommit : DbTransactionInterceptor
{
    private bool _isBroken;

    public bool AfterCommit { get; init; }

    public bool BreaksLookUp { get; set; }

    public bool BreaksEverything { get; set; }

    public int Times { get; set; }

    /// <summary>How many commits go well before those that break.</summary>
    public int Passes { get; set; }

    public DbConnectionInterceptor Connections => new BrokenConnection(this);

    /// <summary>Joins a host's contexts.</summary>
    public void Join(IServiceCollection services) =>
        services.ConfigureDbContext<Persistence.Sqlite.SqliteRenewalDbContext>(options => options.AddInterceptors(this, Connections))
            .ConfigureDbContext<Persistence.PostgreSql.PostgreSqlRenewalDbContext>(options => options.AddInterceptors(this, Connections));

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
            _isBroken = true;
            throw new IOException("The database went away.");
        }
    }

    private sealed class BrokenConnection(BrokenCommit commit) : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            commit.BreaksEverything || (commit is { BreaksLookUp: true, _isBroken: true }) ? throw new Npgsql.NpgsqlException("The database is away.") : ValueTask.FromResult(result);
    }
}
