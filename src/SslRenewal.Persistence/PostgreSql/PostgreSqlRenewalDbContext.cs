using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Persistence.PostgreSql;

public sealed class PostgreSqlRenewalDbContext(DbContextOptions<PostgreSqlRenewalDbContext> options) : RenewalDbContext(options)
{
    // Any number that nobody else would take by chance.
    private const long MigrationLock = 775_736_9325;

    private const int MigrationAttempts = 600;

    // Whoever changes accounts locks the service's row or a tenant's before anything else. Who only reads goes on until a table changes.
    private const string HoldWriters = "SET LOCAL lock_timeout = '500ms'; LOCK TABLE service, tenants IN EXCLUSIVE MODE";

    private static readonly TimeSpan MigrationTime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan MigrationPause = TimeSpan.FromSeconds(1);

    public override string OrdinalCollation => "C";

    public override bool IsDuplicate(Exception failure) =>
        (failure as PostgresException ?? failure.InnerException) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    // Classes 22 and 23 (data exception, integrity constraint violation): https://www.postgresql.org/docs/current/errcodes-appendix.html
    public override bool IsRefused(Exception failure) => (failure as PostgresException ?? failure.InnerException) is PostgresException { SqlState: ['2', '2' or '3', ..] };

    // A number is lost, which costs nothing.
    public override async Task ContinueNumbersAsync(CancellationToken cancellationToken)
    {
        foreach (var table in (string[])["faults", "audit"])
        {
#pragma warning disable EF1002 // the names are ours
            _ = await Database.ExecuteSqlRawAsync(
                $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), GREATEST(nextval(pg_get_serial_sequence('{table}', 'id')), (SELECT coalesce(max(id), 0) FROM {table})))", cancellationToken);
#pragma warning restore EF1002
        }
    }

    public override async Task<WriteTransaction> BeginWriteAsync() => new(await Database.BeginTransactionAsync(), turn: null);

    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    // EF's own lock ends with each migration, and what is pending is looked up once: of two processes both would run the second. The server lets go of this one when its process ends.
    public override async Task MigrateAloneAsync(CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken);
        Database.SetCommandTimeout(MigrationTime);
        await Database.OpenConnectionAsync(cancellationToken);

        try
        {
            _ = await Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
            await ((await Database.GetAppliedMigrationsAsync(cancellationToken)).Any() ? MigrateWhileOthersWorkAsync(cancellationToken) : Database.MigrateAsync(cancellationToken));
            _ = await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
        finally
        {
            await Database.CloseConnectionAsync();
            Database.SetCommandTimeout(timeout: null);
        }
    }

    // Replicas of an older version go on meanwhile. A change of several tables would meet what they write the other way round, and PostgreSQL would end one of the two as a deadlock.
    // So it waits first for those that write, as they do for one another, and gives way where it waits any longer for somebody, before a deadlock is looked for (deadlock_timeout, 1 s).
    private async Task MigrateWhileOthersWorkAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
                _ = await Database.ExecuteSqlRawAsync(HoldWriters, cancellationToken);
                await Database.MigrateAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return;
            }
            catch (Exception failure) when (attempt < MigrationAttempts && IsInTheWay(failure))
            {
                await Task.Delay(MigrationPause, cancellationToken);
            }
        }
    }

    private static bool IsInTheWay(Exception failure) =>
        (failure as PostgresException ?? failure.InnerException) is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected };

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        var creator = this.GetService<IRelationalDatabaseCreator>();

        try
        {
            if (!await creator.ExistsAsync(cancellationToken))
            {
                await creator.CreateAsync(cancellationToken);
            }
        }
        catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was faster.
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // A search by the beginning of a name is a range of an index only where the index is in the order of code points, as SQLite's are.
        modelBuilder.Entity<CertificateRow>().Property(row => row.HostName).UseCollation(OrdinalCollation);
        modelBuilder.Entity<CertificateRow>().Property(row => row.HostReversed).UseCollation(OrdinalCollation);
    }
}
