using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SslRenewal.Persistence.Counts;

namespace SslRenewal.Persistence.Sqlite;

public sealed class SqliteRenewalDbContext(DbContextOptions<SqliteRenewalDbContext> options) : RenewalDbContext(options)
{
    // SQLITE_CONSTRAINT_UNIQUE and _PRIMARYKEY: https://sqlite.org/rescode.html#constraint_unique
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    // SQLITE_CONSTRAINT, whatever kind of one.
    private const int Constraint = 19;

    // An index of a million rows is sorted in memory, by two threads.
    private const string Roomy = "PRAGMA cache_size=-262144; PRAGMA threads=2";
    private const string Usual = "PRAGMA cache_size=-2000; PRAGMA threads=0";

    public override string OrdinalCollation => "BINARY";

    private string File => Path.GetFullPath(new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource);

    private string LockPath => File + ".migrating";

    private bool IsNew => new FileInfo(File) is not { Exists: true, Length: > 0 };

    public override bool IsDuplicate(Exception failure) =>
        (failure as SqliteException ?? failure.InnerException) is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    public override bool IsRefused(Exception failure) => (failure as SqliteException ?? failure.InnerException) is SqliteException { SqliteErrorCode: Constraint };

    public override async Task<WriteTransaction> BeginWriteAsync()
    {
        var turn = await this.GetService<SqliteWriters>().WaitAsync();

        try
        {
            // BEGIN IMMEDIATE: the provider's default.
            return new WriteTransaction(await Database.BeginTransactionAsync(), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public override async Task<UnheardWrite> BeginUnheardWriteAsync() => await UnheardWrite.BeginAsync(Database, await this.GetService<SqliteWriters>().WaitAsync());

    // The name the provider has for BEGIN DEFERRED: in WAL mode that reads one state, neither waiting for a writer nor holding one up.
    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellationToken);

    // Kept row by row, the indexes and triggers would take several times as long as the rows themselves. Nobody else sees the transaction, and what it takes away comes back if it is undone.
    public override async Task LoadAsync(Func<Task> load, CancellationToken cancellationToken)
    {
        var kept = await Database.SqlQueryRaw<KeptStatement>("SELECT type AS Type, name AS Name, sql AS Sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND tbl_name IN ('certificates', 'open_renewals') AND sql IS NOT NULL").ToListAsync(cancellationToken);

        try
        {
            await RunAsync([Roomy, .. kept.Select(statement => $"DROP {statement.Type} \"{statement.Name}\"")], cancellationToken);
            await load();
            await RunAsync([CountTriggers.NoteOpen, CountTriggers.CountAll, .. kept.Select(statement => statement.Sql)], cancellationToken);
        }
        finally
        {
            await RunAsync([Usual], CancellationToken.None);
        }
    }

    // Migrations take several times as long as all the rest of a first start. One that is killed here leaves nothing, or a file that they go on with.
    public override async Task<bool> TryCreateAsync(CancellationToken cancellationToken)
    {
        if (!IsNew)
        {
            return false;
        }

        using var alone = await LockFile.HoldAsync(LockPath, cancellationToken);

        if (!IsNew)
        {
            return false;
        }

        _ = await Database.ExecuteSqlRawAsync(await SqliteSchema.ReadAsync(cancellationToken), cancellationToken);
        return true;
    }

    public override async Task MigrateAloneAsync(CancellationToken cancellationToken)
    {
        // EF's own lock is a row, which a killed process leaves behind; the system lets go of a file when its process ends.
        using var alone = await LockFile.HoldAsync(LockPath, cancellationToken);

        await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await Database.MigrateAsync(cancellationToken);
    }

    private async Task RunAsync(IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            _ = await Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }
    }

    // An index or a trigger as the database remembers it.
    private sealed record KeptStatement(string Type, string Name, string Sql);
}
