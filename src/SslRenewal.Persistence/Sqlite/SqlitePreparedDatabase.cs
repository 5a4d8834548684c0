using System.Collections.Concurrent;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>Readers each with a connection that stays open, as many as read at the same time; one writer for all.</summary>
internal sealed class SqlitePreparedDatabase(DatabaseAddress address, SqliteWriters line) : PreparedDatabase, IDisposable
{
    private readonly string _connectionString = SqliteFile.Unpooled(address.ConnectionString);
    private readonly ConcurrentBag<PreparedConnection> _readers = [];
    private readonly SharedCommits _commits = new(new SqliteSharedWriter(line, SqliteFile.Unpooled(address.ConnectionString)));

    private bool _isDisposed;

    public override async ValueTask<T> ReadAsync<T>(Func<PreparedConnection, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        var reader = _readers.TryTake(out var idle) ? idle : new PreparedConnection(SqliteFile.Open(_connectionString));

        try
        {
            var result = await read(reader);
            GiveBack(reader);
            return result;
        }
        catch
        {
            // Whatever state a failure left it in, nobody else meets it.
            await reader.DisposeAsync();
            throw;
        }
    }

    public override Task WriteAsync(Func<PreparedConnection, Task<bool>> change) => _commits.RunAsync(change);

    public void Dispose()
    {
        Volatile.Write(ref _isDisposed, value: true);
        _commits.Dispose();
        CloseReaders();
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private void GiveBack(PreparedConnection reader)
    {
        _readers.Add(reader);

        if (Volatile.Read(ref _isDisposed))
        {
            CloseReaders();
        }
    }
}
