using System.Collections.Concurrent;
using Npgsql;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.PostgreSql;

/// <summary>Borrows the provider's connections, which keep what they prepared; the server lets transactions run side by side, and lets them share their commits itself.</summary>
internal sealed class PostgreSqlPreparedDatabase(DatabaseAddress address) : PreparedDatabase
{
    // As many as the provider keeps connections, by default.
    private const int MaxIdle = 100;

    private readonly ConcurrentBag<PreparedConnection> _idle = [];

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
        var connection = await BorrowAsync(CancellationToken.None);

        try
        {
            await using var transaction = await connection.BeginAsync();

            if (await change(connection))
            {
                await connection.SaveAndCommitAsync();
            }
        }
        finally
        {
            await GiveBackAsync(connection);
        }
    }

    private async ValueTask<PreparedConnection> BorrowAsync(CancellationToken cancellationToken)
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
}
