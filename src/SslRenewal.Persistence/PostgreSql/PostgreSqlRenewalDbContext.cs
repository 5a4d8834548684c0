using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SslRenewal.Persistence.PostgreSql;

public sealed class PostgreSqlRenewalDbContext(DbContextOptions<PostgreSqlRenewalDbContext> options) : RenewalDbContext(options)
{
    public override string OrdinalCollation => "C";

    public override bool IsDuplicate(Exception failure) =>
        (failure as PostgresException ?? failure.InnerException) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override async Task<WriteTransaction> BeginWriteAsync() => new(await Database.BeginTransactionAsync(), turn: null);

    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    // EF's lock here is the server's, which lets go of it when its process ends.
    public override Task MigrateAloneAsync(CancellationToken cancellationToken) => Database.MigrateAsync(cancellationToken);
}
