using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>Readers each with a connection that stays open, as many as read at the same time; one writer for all.</summary>
internal sealed class SqlitePreparedDatabase(DatabaseAddress address, SqliteWriters line, RowInserts inserts) : PreparedDatabase, IDisposable
{
    // What a shared transaction changes stays in memory until its commit: 64 MiB hold the pages of many.
    private const string OfWriter = "PRAGMA cache_size=-65536;";

    private readonly string _connectionString = new SqliteConnectionStringBuilder(address.ConnectionString) { Pooling = false }.ConnectionString;
    private readonly ConcurrentBag<PreparedConnection> _readers = [];
    private readonly SharedCommits _commits = new(line);

    private bool _isDisposed;

    public override async ValueTask<T> ReadAsync<T>(Func<PreparedConnection, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        var reader = _readers.TryTake(out var idle) ? idle : new PreparedConnection(Open(), inserts);

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

    public override Task WriteAsync(Func<PreparedConnection, Task<bool>> change) => _commits.RunAsync(change, () =>
    {
        var connection = Open(OfWriter);
        return new SharedWriter(connection, new PreparedConnection(connection, inserts));
    });

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

    private SqliteConnection Open(string settings = "")
    {
        var connection = new SqliteConnection(_connectionString);

        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the settings are ours
            command.CommandText = SqliteDurability.Settings + settings;
#pragma warning restore CA2100
            _ = command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
