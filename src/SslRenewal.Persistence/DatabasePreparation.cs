using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Persistence.Sqlite;

namespace SslRenewal.Persistence;

/// <summary>Brings a database to this version's schema.</summary>
public static class DatabasePreparation
{
    /// <summary>Stands in the name of a migration after which older versions of the service must not run.</summary>
    public const string BreakingMark = "_Breaking";

    /// <summary>Makes a database that is only about to exist, where that is quicker than all migrations, without EF's model, whose making would be most of a first start.</summary>
    /// <param name="fill">What is to be in it; where it fails or is killed, the database is there, and empty.</param>
    /// <returns>Whether there was none before.</returns>
    public static async Task<bool> TryMakeAsync(DatabaseAddress address, Func<PreparedDatabase, Task> fill, CancellationToken cancellationToken)
    {
        if (address.Kind is not DatabaseKind.Sqlite || !await SqliteSchema.TryCreateAsync(address.ConnectionString, cancellationToken))
        {
            return false;
        }

        using var line = new SqliteWriters();
        using var database = new SqlitePreparedDatabase(address, line);
        await fill(database);
        return true;
    }

    /// <exception cref="InvalidOperationException">A newer version of the service made a change that this one would not understand.</exception>
    public static async Task PrepareAsync(RenewalDbContext database, CancellationToken cancellationToken)
    {
        if (await database.TryCreateAsync(cancellationToken))
        {
            return;
        }

        var known = database.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await database.Database.GetAppliedMigrationsAsync(cancellationToken);

        if (applied.FirstOrDefault(migration => !known.Contains(migration) && migration.Contains(BreakingMark, StringComparison.Ordinal)) is { } breaking)
        {
            throw new InvalidOperationException($"The database was changed by a newer version ({breaking}); this one cannot use it.");
        }

        if (known.Except(applied, StringComparer.Ordinal).Any())
        {
            await database.MigrateAloneAsync(cancellationToken);
        }
    }
}
