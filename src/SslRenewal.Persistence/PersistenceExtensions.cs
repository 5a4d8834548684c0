using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SslRenewal.Persistence.PostgreSql;
using SslRenewal.Persistence.Sqlite;

namespace SslRenewal.Persistence;

public static class PersistenceExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers <see cref="RenewalDbContext"/> over a database.</summary>
        public IServiceCollection AddPersistence(DatabaseAddress address) => address.Kind switch
        {
            DatabaseKind.Sqlite => services.AddSingleton<SqliteWriters>()
                .AddDbContextPool<RenewalDbContext, SqliteRenewalDbContext>(db => db.UseSqlite(address.ConnectionString).AddInterceptors(new SqliteDurability())),
            DatabaseKind.PostgreSql => services
                .AddDbContextPool<RenewalDbContext, PostgreSqlRenewalDbContext>(db => db.UseNpgsql(address.ConnectionString)),
            _ => throw new ArgumentOutOfRangeException(nameof(address), address.Kind, "No such database."),
        };
    }
}
