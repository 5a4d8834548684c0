using Microsoft.EntityFrameworkCore;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

public abstract class MigrationTests(DatabaseKind kind) : PersistenceTest(kind)
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.CreateEmptyAsync(Kind);

    [DatabaseFact]
    public async Task An_empty_database_gets_every_migration()
    {
        var database = Open();

        await DatabasePreparation.PrepareAsync(database, CancellationToken.None);

        Assert.Equal(database.Database.GetMigrations(), await database.Database.GetAppliedMigrationsAsync());
        Assert.Equal(0, await database.Tenants.CountAsync());
    }

    [DatabaseFact]
    public void The_migrations_say_all_that_the_model_says()
    {
        var database = Open();

        var differ = database.Database.HasPendingModelChanges();

        Assert.False(differ);
    }

    [DatabaseFact]
    public async Task A_database_that_is_ready_keeps_what_it_holds()
    {
        await DatabasePreparation.PrepareAsync(Open(), CancellationToken.None);
        var before = Open();
        _ = before.Add(Rows.Tenant());
        _ = await before.SaveChangesAsync();

        await DatabasePreparation.PrepareAsync(OpenElsewhere(), CancellationToken.None);

        Assert.Equal(1, await Open().Tenants.CountAsync());
    }

    [DatabaseFact]
    public async Task Processes_that_start_at_once_on_an_empty_database_all_find_it_ready()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => OpenElsewhere()).ToArray();

        await Task.WhenAll(processes.Select(process => Task.Run(() => DatabasePreparation.PrepareAsync(process, CancellationToken.None))));

        Assert.All(processes, process => Assert.Empty(process.Tenants));
        Assert.Equal(processes[0].Database.GetMigrations(), await processes[0].Database.GetAppliedMigrationsAsync());
    }

    [DatabaseFact]
    public async Task A_newer_version_that_broke_nothing_is_tolerated()
    {
        await DatabasePreparation.PrepareAsync(Open(), CancellationToken.None);
        await RecordMigrationAsync("20990101000000_NewColumn");

        await DatabasePreparation.PrepareAsync(OpenElsewhere(), CancellationToken.None);

        Assert.Equal(0, await Open().Tenants.CountAsync());
    }

    [DatabaseFact]
    public async Task A_newer_version_that_broke_something_stops_the_start()
    {
        await DatabasePreparation.PrepareAsync(Open(), CancellationToken.None);
        await RecordMigrationAsync("20990101000000_NewKeys_Breaking");

        var stop = await Assert.ThrowsAsync<InvalidOperationException>(() => DatabasePreparation.PrepareAsync(OpenElsewhere(), CancellationToken.None));

        Assert.Equal("The database was changed by a newer version (20990101000000_NewKeys_Breaking); this one cannot use it.", stop.Message);
    }

    private async Task RecordMigrationAsync(string id) =>
        _ = await Open().Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({id}, '99.0.0')""");
}

public sealed class SqliteMigrationTests() : MigrationTests(DatabaseKind.Sqlite)
{
    // Far beyond what the migrations take: only a preparation that would wait for ever meets it.
    private static readonly TimeSpan ForEver = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_process_killed_while_it_migrated_does_not_lock_the_others_out()
    {
        _ = await Open().Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-11-21 12:00:00+00:00');
            """);

        using var patience = new CancellationTokenSource(ForEver);
        await DatabasePreparation.PrepareAsync(OpenElsewhere(), patience.Token);

        Assert.Equal(0, await Open().Tenants.CountAsync());
    }

    [Fact]
    public async Task A_file_that_is_there_already_and_empty_becomes_a_database()
    {
        await File.WriteAllBytesAsync(Address.ConnectionString["Data Source=".Length..], []);

        await DatabasePreparation.PrepareAsync(Open(), CancellationToken.None);

        Assert.Equal(0, await Open().Tenants.CountAsync());
    }

    [Fact]
    public async Task Processes_that_take_turns_at_the_lock_never_trip_over_it()
    {
        await DatabasePreparation.PrepareAsync(Open(), CancellationToken.None);
        var processes = Enumerable.Range(0, 4).Select(_ => OpenElsewhere()).ToArray();

        await Task.WhenAll(processes.Select(process => Task.Run(async () =>
        {
            foreach (var _ in Enumerable.Range(0, 50))
            {
                await process.MigrateAloneAsync(CancellationToken.None);
            }
        })));

        Assert.Equal(0, await Open().Tenants.CountAsync());
    }

    [Fact]
    public async Task A_migration_leaves_no_lock_behind()
    {
        await DatabasePreparation.PrepareAsync(Open(), CancellationToken.None);

        var files = Directory.EnumerateFiles(Path.GetDirectoryName(Address.ConnectionString["Data Source=".Length..])!, "*.migrating");

        Assert.Empty(files);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_an_error_and_not_a_wait()
    {
        var nowhere = DatabaseAddress.Parse($"Data Source={Path.Combine(Path.GetTempPath(), "no-such-folder", "test.db")}");

        var failure = await Record.ExceptionAsync(() => TestDatabase.PrepareAsync(nowhere).WaitAsync(ForEver));

        Assert.NotNull(failure);
        Assert.IsNotType<TimeoutException>(failure);
    }
}

public sealed class PostgreSqlMigrationTests() : MigrationTests(DatabaseKind.PostgreSql);
