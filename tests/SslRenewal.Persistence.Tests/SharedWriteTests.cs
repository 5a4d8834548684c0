using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

/// <summary>Changes that wait at the same time: each stands or falls alone, however they are committed.</summary>
public abstract class SharedWriteTests(DatabaseKind kind) : PersistenceTest(kind)
{
    private static readonly PreparedStatement Name = new("SELECT api_user_key FROM tenants WHERE tenant = @tenant", "@tenant");

    private static readonly PreparedStatement Next = new("SELECT t.next_order_id FROM tenants AS t WHERE t.tenant = @tenant", "@tenant") { Holds = "t" };

    private static readonly PreparedStatement CountOn = new("UPDATE tenants SET next_order_id = @order WHERE tenant = @tenant", "@order", "@tenant");

    [DatabaseFact]
    public async Task What_one_changed_is_there_once_it_has_ended()
    {
        await Prepared.WriteAsync(Insert(1));

        Assert.Equal(["USER1"], await OpenElsewhere().Tenants.Select(row => row.ApiUserKey).ToListAsync());
        Assert.Equal("USER1", await Prepared.ReadAsync(connection => connection.FindAsync(Name, row => row.GetString(0), CancellationToken.None, 1), CancellationToken.None));
        Assert.Null(await Prepared.ReadAsync(connection => connection.FindAsync(Name, row => row.GetString(0), CancellationToken.None, 2), CancellationToken.None));
    }

    [DatabaseFact]
    public async Task One_that_fails_or_wants_nothing_kept_takes_nothing_of_its_neighbours_with_it()
    {
        var (before, refused, thrown, twice, after) = await TogetherAsync(() =>
            (Prepared.WriteAsync(Insert(1)), Prepared.WriteAsync(Insert(2, isKept: false)), Prepared.WriteAsync(Fail), Prepared.WriteAsync(Twice), Prepared.WriteAsync(Insert(5))));

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

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Prepared.WriteAsync(async connection =>
        {
            var next = await connection.FindAsync(Next, row => row.GetInt32(0), CancellationToken.None, 1);
            connection.Change(CountOn, next + 1, 1);
            return true;
        })));

        Assert.Equal(51, await OpenElsewhere().Tenants.Select(row => row.NextOrderId).SingleAsync());
    }

    protected static Func<PreparedConnection, Task<bool>> Insert(int tenant, bool isKept = true) => async connection =>
    {
        connection.Add(Rows.Tenant(tenant));
        await connection.SaveAsync();
        return isKept;
    };

    /// <summary>Lets them begin while another writes, so that they wait at the same time where writers stand in a line.</summary>
    protected async Task<T> TogetherAsync<T>(Func<T> begin)
    {
        await using var other = await Open().BeginWriteAsync();
        return begin();
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

        await await TogetherAsync(() => Task.WhenAll(Enumerable.Range(1, 40).Select(tenant => Prepared.WriteAsync(Insert(tenant)))));

        Assert.Equal(41, await OpenElsewhere().Tenants.CountAsync());

        // The first may have begun before the others were there.
        Assert.InRange(Commits() - before, 1, 2);
    }

    [Fact]
    public async Task Where_their_transaction_is_lost_all_of_them_are_told_and_the_next_go_on()
    {
        var (kept, ended, late) = await TogetherAsync(() => (Prepared.WriteAsync(Insert(1)), Prepared.WriteAsync(End), Prepared.WriteAsync(Insert(3))));

        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => ended);
        Assert.Same(told, await Assert.ThrowsAsync<InvalidOperationException>(() => kept));
        Assert.Same(told, await Assert.ThrowsAsync<InvalidOperationException>(() => late));
        await Prepared.WriteAsync(Insert(4));
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

public sealed class PostgreSqlSharedWriteTests() : SharedWriteTests(DatabaseKind.PostgreSql);
