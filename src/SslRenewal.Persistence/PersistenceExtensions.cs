using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SslRenewal.Persistence.PostgreSql;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Persistence.Sqlite;

namespace SslRenewal.Persistence;

public static class PersistenceExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers <see cref="RenewalDbContext"/> and <see cref="PreparedDatabase"/> over a database.</summary>
        public IServiceCollection AddPersistence(DatabaseAddress address) => address.Kind switch
        {
            DatabaseKind.Sqlite => services.AddSingleton<SqliteWriters>()
                .AddSingleton<PreparedDatabase>(known => new SqlitePreparedDatabase(address, known.GetRequiredService<SqliteWriters>()))
                .AddDbContextPool<RenewalDbContext, SqliteRenewalDbContext>(db => db.UseSqlite(address.ConnectionString).AddInterceptors(new SqliteDurability())),
            DatabaseKind.PostgreSql => services.AddSingleton<PreparedDatabase>(_ => new PostgreSqlPreparedDatabase(address))
                .AddDbContextPool<RenewalDbContext, PostgreSqlRenewalDbContext>(db => db.UseNpgsql(address.ConnectionString).ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning))),
            _ => throw new ArgumentOutOfRangeException(nameof(address), address.Kind, "No such database."),
        };
    }
}
