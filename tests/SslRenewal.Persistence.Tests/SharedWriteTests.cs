using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

/// <summary>Changes that wait at the same time: each stands or falls alone, however they are committed.</summary>
public abstract class SharedWriteTests(DatabaseKind kind) : PersistenceTest(kind)
{
    private static readonly PreparedStatement Name = new("SELECT api_user_key FROM tenants WHERE tenant = @tenant", "@tenant");

    protected static PreparedStatement Next { get; } = new("SELECT t.next_order_id FROM tenants AS t WHERE t.tenant = @tenant", "@tenant") { Holds = "t" };

    private static readonly PreparedStatement CountOn = new("UPDATE tenants SET next_order_id = @order WHERE tenant = @tenant", "@order", "@tenant");

    [DatabaseFact]
    public async Task What_one_changed_is_there_once_it_has_ended()
    {
        await WriteAsync(Insert(1));

        Assert.Equal(["USER1"], await OpenElsewhere().Tenants.Select(row => row.ApiUserKey).ToListAsync());
        Assert.Equal("USER1", await Prepared.ReadAsync(connection => connection.FindAsync(Name, row => row.GetString(0), CancellationToken.None, 1), CancellationToken.None));
        Assert.Null(await Prepared.ReadAsync(connection => connection.FindAsync(Name, row => row.GetString(0), CancellationToken.None, 2), CancellationToken.None));
    }

    [DatabaseFact]
    public async Task One_that_fails_or_wants_nothing_kept_takes_nothing_of_its_neighbours_with_it()
    {
        var (before, refused, thrown, twice, after) = await TogetherAsync(() =>
            (WriteAsync(Insert(1)), WriteAsync(Insert(2, isKept: false)), WriteAsync(Fail), WriteAsync(Twice), WriteAsync(Insert(5))));

        await before;
        await refused;
        _ = await Assert.ThrowsAsync<NotSupportedException>(() => thrown);
        Assert.True(Open().IsDuplicate(await Assert.ThrowsAnyAsync<Exception>(() => twice)));
        await after;
        Assert.Equal([1, 5], await OpenElsewhere().Tenants.Select(row => row.Tenant).Order().ToListAsync());

        Task<bool> Fail(PreparedConnection connection)
        {
            connection.Add(Rows.Tenant(3));
            throw new NotSupportedException();
        }

        async Task<bool> Twice(PreparedConnection connection)
        {
            connection.Add(Rows.Tenant(4), Rows.Tenant(4));
            await connection.SaveAsync();
            return true;
        }
    }

    [DatabaseFact]
    public async Task Each_sees_what_those_before_it_changed()
    {
        await AddAsync(Rows.Tenant());

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => WriteAsync(async connection =>
        {
            var next = await connection.FindAsync(Next, row => row.GetInt32(0), CancellationToken.None, 1);
            connection.Change(CountOn, next + 1, 1);
            return true;
        })));

        Assert.Equal(51, await OpenElsewhere().Tenants.Select(row => row.NextOrderId).SingleAsync());
    }

    [DatabaseFact]
    public async Task Each_runs_in_the_context_of_who_asked_for_it()
    {
        var (asking, seen) = (new AsyncLocal<int>(), new System.Collections.Concurrent.ConcurrentBag<(int Asked, int Ran)>());

        await await TogetherAsync(() => Task.WhenAll(Enumerable.Range(1, 5).Select(async number =>
        {
            asking.Value = number;
            await WriteAsync(_ =>
            {
                seen.Add((number, asking.Value));
                return Task.FromResult(false);
            });
        })));

        Assert.Equal(Enumerable.Range(1, 5).Select(number => (number, number)), seen.Order());
    }

    protected static Func<PreparedConnection, Task<bool>> Insert(int tenant, bool isKept = true) => async connection =>
    {
        connection.Add(Rows.Tenant(tenant));
        await connection.SaveAsync();
        return isKept;
    };

    /// <summary>Of one account, as those are that may share.</summary>
    protected Task WriteAsync(Func<PreparedConnection, Task<bool>> change) => Prepared.WriteAsync(tenant: 1, change);

    /// <summary>Lets them begin behind one that is not done, so that they wait at the same time.</summary>
    protected async Task<T> TogetherAsync<T>(Func<T> begin)
    {
        var (turn, gate) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var first = WriteAsync(async _ =>
        {
            turn.SetResult();
            await gate.Task;
            return false;
        });

        await turn.Task;
        var begun = begin();

        gate.SetResult();
        await first;
        return begun;
    }
}

public sealed class SqliteSharedWriteTests() : SharedWriteTests(DatabaseKind.Sqlite)
{
    private static readonly PreparedStatement EndAll = new("ROLLBACK");

    [Fact]
    public async Task Those_that_waited_together_share_one_commit()
    {
        await AddAsync(Rows.Tenant(100));
        var before = Commits();

        await await TogetherAsync(() => Task.WhenAll(Enumerable.Range(1, 40).Select(tenant => WriteAsync(Insert(tenant)))));

        Assert.Equal(41, await OpenElsewhere().Tenants.CountAsync());
        Assert.Equal(1, Commits() - before);
    }

    [Fact]
    public async Task Where_their_transaction_is_lost_all_of_them_are_told_and_the_next_go_on()
    {
        var (kept, ended, late) = await TogetherAsync(() => (WriteAsync(Insert(1)), WriteAsync(End), WriteAsync(Insert(3))));

        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => ended);
        Assert.Same(told, await Assert.ThrowsAsync<InvalidOperationException>(() => kept));
        Assert.Same(told, await Assert.ThrowsAsync<InvalidOperationException>(() => late));
        await WriteAsync(Insert(4));
        Assert.Equal([4], await OpenElsewhere().Tenants.Select(row => row.Tenant).ToListAsync());

        // As a disk that is full does: https://sqlite.org/lang_transaction.html
        static Task<bool> End(PreparedConnection connection)
        {
            connection.Change(EndAll);
            return Task.FromResult(true);
        }
    }

    // In the log, each commit ends with a page that says how long the database is then: https://sqlite.org/fileformat2.html#the_write_ahead_log
    private int Commits()
    {
        const int Header = 32;
        const int FrameHeader = 24;

        using var log = new FileStream(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(Address.ConnectionString).DataSource + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[log.Length];
        log.ReadExactly(bytes);
        var pageSize = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8));

        return Enumerable.Range(0, (bytes.Length - Header) / (FrameHeader + pageSize))
            .Count(frame => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(Header + (frame * (FrameHeader + pageSize)) + sizeof(int))) != 0);
    }
}

public sealed class PostgreSqlSharedWriteTests() : SharedWriteTests(DatabaseKind.PostgreSql)
{
    private static readonly PreparedStatement Transaction = new("SELECT pg_current_xact_id()::text");

    private static readonly PreparedStatement EndConnection = new("SELECT pg_terminate_backend(pg_backend_pid())");

    [DatabaseFact]
    public async Task Those_that_waited_together_share_one_commit()
    {
        var transactions = new System.Collections.Concurrent.ConcurrentBag<string?>();

        await await TogetherAsync(() => Task.WhenAll(Enumerable.Range(1, 40).Select(tenant => WriteAsync(async connection =>
        {
            transactions.Add(await connection.FindAsync(Transaction, row => row.GetString(0), CancellationToken.None));
            return await Insert(tenant)(connection);
        }))));

        Assert.Equal(40, await OpenElsewhere().Tenants.CountAsync());
        Assert.Equal(40, transactions.Count);
        _ = Assert.Single(transactions.Distinct(StringComparer.Ordinal));
    }

    [DatabaseFact]
    public async Task Where_their_connection_is_lost_all_of_them_are_told_and_the_next_go_on()
    {
        var (kept, ended, late) = await TogetherAsync(() => (WriteAsync(Insert(1)), WriteAsync(End), WriteAsync(Insert(3))));

        Assert.True(DatabaseFailure.Is(await Assert.ThrowsAnyAsync<Exception>(() => ended)));
        _ = await Assert.ThrowsAnyAsync<Exception>(() => kept);
        _ = await Assert.ThrowsAnyAsync<Exception>(() => late);
        await WriteAsync(Insert(4));
        Assert.Equal([4], await OpenElsewhere().Tenants.Select(row => row.Tenant).ToListAsync());

        static async Task<bool> End(PreparedConnection connection) => await connection.FindAsync(EndConnection, row => row.GetBoolean(0), CancellationToken.None);
    }

    [DatabaseFact]
    public async Task Where_the_account_is_held_for_too_long_all_that_wait_for_it_are_told_at_once()
    {
        await AddAsync(Rows.Tenant());
        var asked = 0;
        await using var services = new ServiceCollection().AddPersistence(new DatabaseAddress(DatabaseKind.PostgreSql, Address.ConnectionString + ";Command Timeout=1")).BuildServiceProvider();
        var impatient = services.GetRequiredService<PreparedDatabase>();
        Task[] waiting;

        var holder = Open();
        await using (await holder.BeginWriteAsync())
        {
            Assert.True(await holder.LockTenantAsync(1));

            waiting = [.. Enumerable.Range(0, 10).Select(_ => impatient.WriteAsync(tenant: 1, CountAsync))];
            await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        Assert.All(waiting, one => Assert.True(DatabaseFailure.Is(one.Exception!.InnerException!)));

        // The first may have been alone, and those behind it share the next wait.
        Assert.InRange(asked, 1, 2);

        async Task<bool> CountAsync(PreparedConnection connection)
        {
            _ = Interlocked.Increment(ref asked);
            return await connection.FindAsync(Next, row => row.GetInt32(0), CancellationToken.None, 1) > 0;
        }
    }

    [DatabaseFact]
    public async Task Accounts_do_not_wait_for_each_other()
    {
        var gate = new TaskCompletionSource();
        var first = Prepared.WriteAsync(tenant: 1, async connection =>
        {
            await gate.Task;
            return await Insert(1)(connection);
        });

        await Prepared.WriteAsync(tenant: 2, Insert(2));

        Assert.False(first.IsCompleted);
        gate.SetResult();
        await first;
        Assert.Equal([1, 2], await OpenElsewhere().Tenants.Select(row => row.Tenant).Order().ToListAsync());
    }
}
