using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence;

/// <summary>Brings a database to this version's schema.</summary>
public static class DatabasePreparation
{
    /// <summary>Stands in the name of a migration after which older versions of the service must not run.</summary>
    public const string BreakingMark = "_Breaking";

    /// <param name="database">The same database, for one that must be migrated.</param>
    /// <returns>Whether the database was made just now: nothing is in it yet.</returns>
    /// <exception cref="InvalidOperationException">A newer version of the service made a change that this one would not understand.</exception>
    public static async Task<bool> PrepareAsync(PreparedDatabase prepared, Func<RenewalDbContext> database, CancellationToken cancellationToken)
    {
        if (await prepared.TryCreateAsync(cancellationToken))
        {
            return true;
        }

        await MigrateAsync(database(), cancellationToken);
        return false;
    }

    private static async Task MigrateAsync(RenewalDbContext database, CancellationToken cancellationToken)
    {
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
