using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

public abstract class WriteTests(DatabaseKind kind) : PersistenceTest(kind)
{
    [DatabaseFact]
    public async Task What_was_committed_is_there()
    {
        var database = Open();
        await using (var transaction = await database.BeginWriteAsync())
        {
            await AddTenantAsync(database);
            await transaction.CommitAsync();
        }

        var found = await OpenElsewhere().Tenants.CountAsync();

        Assert.Equal(1, found);
    }

    [DatabaseFact]
    public void No_save_makes_a_savepoint() => Assert.False(Open().Database.AutoSavepointsEnabled);

    [DatabaseFact]
    public async Task What_was_not_committed_is_undone_and_the_next_writer_gets_its_turn()
    {
        var undone = Open();
        var transaction = await undone.BeginWriteAsync();
        await AddTenantAsync(undone);
        var next = Open();
        var turn = next.BeginWriteAsync();

        await transaction.DisposeAsync();
        await using var write = await turn;

        Assert.Equal(0, await next.Tenants.CountAsync());
        await AddTenantAsync(next);
        await write.CommitAsync();
    }

    [DatabaseFact]
    public async Task A_writer_that_could_not_begin_keeps_nobody_waiting()
    {
        var broken = Open();
        await using (await broken.Database.BeginTransactionAsync())
        {
            _ = await Assert.ThrowsAsync<InvalidOperationException>(broken.BeginWriteAsync);
        }

        await using var write = await Open().BeginWriteAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.NotNull(write);
    }

    [DatabaseFact]
    public async Task A_tenant_that_is_not_there_is_not_locked()
    {
        var database = Open();
        await using var transaction = await database.BeginWriteAsync();

        var locked = await database.LockTenantAsync(Tenant);

        Assert.False(locked);
    }

    [DatabaseFact]
    public async Task A_locked_tenant_is_written_by_nobody_else_until_the_end()
    {
        await AddTenantAsync(Open());
        var first = Open();
        var other = OpenElsewhere();
        await using (var transaction = await first.BeginWriteAsync())
        {
            Assert.True(await first.LockTenantAsync(Tenant));

            Assert.False(await TryLockTenantAsync(other));
        }

        Assert.True(await TryLockTenantAsync(other));
    }

    [DatabaseFact]
    public async Task Who_waited_for_a_tenant_sees_what_the_one_before_wrote()
    {
        await AddTenantAsync(Open());
        var first = Open();
        var transaction = await first.BeginWriteAsync();
        _ = await first.LockTenantAsync(Tenant);
        var second = ReadUnderLockAsync(Open());

        _ = await first.Tenants.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextOrderId, 2));
        await transaction.CommitAsync();
        await transaction.DisposeAsync();

        Assert.Equal(2, await second);
    }

    /// <summary>Whether another process gets at the tenant, without waiting for it.</summary>
    protected abstract Task<bool> TryLockTenantAsync(RenewalDbContext database);

    private static async Task<int> ReadUnderLockAsync(RenewalDbContext database)
    {
        await using var transaction = await database.BeginWriteAsync();
        _ = await database.LockTenantAsync(Tenant);

        return (await database.Tenants.SingleAsync()).NextOrderId;
    }

    private static async Task AddTenantAsync(RenewalDbContext database)
    {
        _ = database.Add(Rows.Tenant(Tenant));
        _ = await database.SaveChangesAsync();
    }
}

public sealed class SqliteWriteTests() : WriteTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task Writers_of_one_process_stand_in_line()
    {
        await using var first = await Open().BeginWriteAsync();

        var second = Open().BeginWriteAsync();

        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task A_writer_gives_its_turn_away_once()
    {
        var first = await Open().BeginWriteAsync();
        await first.DisposeAsync();
        await using var second = await Open().BeginWriteAsync();

        await first.DisposeAsync();
        var third = Open().BeginWriteAsync();

        Assert.False(third.IsCompleted);
        await second.DisposeAsync();
        await (await third).DisposeAsync();
    }

    protected override async Task<bool> TryLockTenantAsync(RenewalDbContext database)
    {
        await database.Database.OpenConnectionAsync();
        var handle = ((SqliteConnection)database.Database.GetDbConnection()).Handle;

        // By the bare library, since the provider would try again.
        _ = raw.sqlite3_busy_timeout(handle, 0);
        var began = raw.sqlite3_exec(handle, "BEGIN IMMEDIATE") == raw.SQLITE_OK;
        _ = raw.sqlite3_exec(handle, "ROLLBACK");

        await database.Database.CloseConnectionAsync();
        return began;
    }
}

public sealed class PostgreSqlWriteTests() : WriteTests(DatabaseKind.PostgreSql)
{
    [DatabaseFact]
    public async Task Tenants_are_locked_one_by_one()
    {
        var first = Open();
        first.AddRange(Rows.Tenant(1), Rows.Tenant(2));
        _ = await first.SaveChangesAsync();
        await using var transaction = await first.BeginWriteAsync();

        _ = await first.LockTenantAsync(2);

        Assert.True(await TryLockTenantAsync(OpenElsewhere()));
    }

    protected override async Task<bool> TryLockTenantAsync(RenewalDbContext database)
    {
        await using var transaction = await database.BeginWriteAsync();
        _ = await database.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '100ms'");

        try
        {
            return await database.LockTenantAsync(Tenant);
        }
        catch (InvalidOperationException refusal) when (refusal.InnerException is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable })
        {
            return false;
        }
    }
}
