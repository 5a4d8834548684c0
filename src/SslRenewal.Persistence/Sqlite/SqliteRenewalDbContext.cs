using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace SslRenewal.Persistence.Sqlite;

public sealed class SqliteRenewalDbContext(DbContextOptions<SqliteRenewalDbContext> options) : RenewalDbContext(options)
{
    // SQLITE_CONSTRAINT_UNIQUE and _PRIMARYKEY: https://sqlite.org/rescode.html#constraint_unique
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    // SQLITE_CONSTRAINT, whatever kind of one.
    private const int Constraint = 19;

    public override string OrdinalCollation => "BINARY";

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

    public override Task<bool> TryCreateAsync(CancellationToken cancellationToken) => SqliteSchema.TryCreateAsync(Database.GetConnectionString()!, cancellationToken);

    public override async Task MigrateAloneAsync(CancellationToken cancellationToken)
    {
        // EF's own lock is a row, which a killed process leaves behind; the system lets go of a file when its process ends.
        using var alone = await LockFile.HoldAsync(SqliteFile.LockPathOf(Database.GetConnectionString()), cancellationToken);

        await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await Database.MigrateAsync(cancellationToken);

        // A connection on which a table was rebuilt would no more let a great load choose where it sorts.
        SqliteConnection.ClearPool((SqliteConnection)Database.GetDbConnection());
    }
}
