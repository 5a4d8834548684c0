using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

/// <summary>The script that a new SQLite database is made by; run with <c>APPROVE=1</c> after a migration to write it anew.</summary>
public sealed class SchemaTests() : PersistenceTest(DatabaseKind.Sqlite)
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.CreateEmptyAsync(Kind);

    [Fact]
    public async Task The_script_is_what_all_migrations_make()
    {
        await Open().MigrateAloneAsync(CancellationToken.None);

        var made = await ScriptAsync(Open());

        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            await File.WriteAllTextAsync(PathOfScript(), made);
        }

        Assert.Equal(await File.ReadAllTextAsync(PathOfScript()), made);
    }

    [Fact]
    public async Task A_database_made_by_the_script_has_no_migration_pending_and_the_very_schema()
    {
        var database = Open();

        Assert.True(await database.TryCreateAsync(CancellationToken.None));

        Assert.Empty(await database.Database.GetPendingMigrationsAsync());
        Assert.Equal(await File.ReadAllTextAsync(PathOfScript()), await ScriptAsync(database));
    }

    [Fact]
    public async Task A_database_that_is_there_is_left_to_the_migrations()
    {
        await Open().MigrateAloneAsync(CancellationToken.None);

        var isMade = await OpenElsewhere().TryCreateAsync(CancellationToken.None);

        Assert.False(isMade);
    }

    private static async Task<string> ScriptAsync(RenewalDbContext database)
    {
        var statements = await database.Database.SqlQueryRaw<string>(
            "SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> '__EFMigrationsLock' ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name").ToListAsync();
        var migrations = await database.Database.SqlQueryRaw<string>(
            "SELECT 'INSERT INTO \"__EFMigrationsHistory\" VALUES (''' || \"MigrationId\" || ''', ''' || \"ProductVersion\" || ''')' AS Value FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"").ToListAsync();

        return string.Join(";\n", ["BEGIN IMMEDIATE", .. statements.Select(statement => statement.ReplaceLineEndings("\n")), .. migrations, "COMMIT"]) + ";\n";
    }

    private static string PathOfScript([CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "src", "SslRenewal.Persistence", "Sqlite", "Schema.sql");
}
