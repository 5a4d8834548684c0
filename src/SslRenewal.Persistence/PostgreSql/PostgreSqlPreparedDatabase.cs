using System.Collections.Concurrent;
using Npgsql;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.PostgreSql;

/// <summary>
/// Borrows the provider's connections, which keep what they prepared. What an account's requests change at the same time shares a transaction, since they would only wait for the account's row and for each other's commits;
/// the accounts' transactions run side by side.
/// </summary>
internal sealed class PostgreSqlPreparedDatabase(DatabaseAddress address) : PreparedDatabase
{
    // As many as the provider keeps connections, by default.
    private const int MaxIdle = 100;

    private readonly ConcurrentBag<PreparedConnection> _idle = [];
    private readonly Dictionary<int, AccountLine> _lines = [];

    public override async ValueTask<T> ReadAsync<T>(Func<PreparedConnection, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        var connection = await BorrowAsync(cancellationToken);

        try
        {
            return await read(connection);
        }
        finally
        {
            await GiveBackAsync(connection);
        }
    }

    public override async Task WriteAsync(Func<PreparedConnection, Task<bool>> change)
    {
        using var commits = NewCommits();
        await commits.RunAsync(change);
    }

    public override async Task WriteAsync(int tenant, Func<PreparedConnection, Task<bool>> change)
    {
        var line = Enter(tenant);

        try
        {
            await line.Commits.RunAsync(change);
        }
        finally
        {
            Leave(tenant, line);
        }
    }

    private SharedCommits NewCommits() => new(new PostgreSqlSharedWriter(() => BorrowAsync(CancellationToken.None), GiveBackAsync));

    private AccountLine Enter(int tenant)
    {
        lock (_lines)
        {
            if (!_lines.TryGetValue(tenant, out var line))
            {
                _lines[tenant] = line = new AccountLine(NewCommits());
            }

            line.Users++;
            return line;
        }
    }

    private void Leave(int tenant, AccountLine line)
    {
        lock (_lines)
        {
            if (--line.Users == 0)
            {
                _ = _lines.Remove(tenant);
            }
        }
    }

    private async Task<PreparedConnection> BorrowAsync(CancellationToken cancellationToken)
    {
        var connection = _idle.TryTake(out var idle) ? idle : new PreparedConnection(new NpgsqlConnection(address.ConnectionString));

        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task GiveBackAsync(PreparedConnection connection)
    {
        await connection.CloseAsync();

        if (_idle.Count < MaxIdle)
        {
            _idle.Add(connection);
        }
        else
        {
            await connection.DisposeAsync();
        }
    }

    // Those of an account that write now; the last one out takes it away.
    private sealed class AccountLine(SharedCommits commits)
    {
        public SharedCommits Commits => commits;

        public int Users { get; set; }
    }
}
