using Microsoft.Data.Sqlite;
using SslRenewal.Persistence;

namespace SslRenewal.Tests;

/// <summary>SQLite databases for tests, each a file in a folder of its own, copied from one that was migrated once in this process.</summary>
internal static class SqliteTestFiles
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        var database = CreateEmpty();

        File.Copy(template, FileOf(database.Address));
        return database;
    }

    public static TestDatabase CreateEmpty()
    {
        var folder = Directory.CreateTempSubdirectory("sslrenewal-");
        var address = DatabaseAddress.Parse($"Data Source={Path.Combine(folder.FullName, "test.db")}");

        return new TestDatabase(address, () => RemoveAsync(address));
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var template = CreateEmpty();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(template.Address);

        await TestDatabase.PrepareAsync(template.Address);

        // Closing the last connection moves what the log holds into the file.
        ClearPool(template.Address);
        return FileOf(template.Address);
    }

    private static Task RemoveAsync(DatabaseAddress address)
    {
        Remove(address);
        return Task.CompletedTask;
    }

    private static void Remove(DatabaseAddress address)
    {
        ClearPool(address);
        Directory.Delete(Path.GetDirectoryName(FileOf(address))!, recursive: true);
    }

    private static void ClearPool(DatabaseAddress address)
    {
        using var connection = new SqliteConnection(address.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static string FileOf(DatabaseAddress address) => new SqliteConnectionStringBuilder(address.ConnectionString).DataSource;
}
