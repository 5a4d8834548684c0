using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>Readers each with a connection that stays open, as many as read at the same time; one writer for all.</summary>
internal sealed class SqlitePreparedDatabase(DatabaseAddress address, SqliteWriters line) : PreparedDatabase, IDisposable
{
    // What a shared transaction changes stays in memory until its commit: 64 MiB hold the pages of many.
    private const string OfWriter = "PRAGMA cache_size=-65536;";

    private readonly string _connectionString = new SqliteConnectionStringBuilder(address.ConnectionString) { Pooling = false }.ConnectionString;
    private readonly string _file = SqliteFile.PathOf(address.ConnectionString);
    private readonly ConcurrentBag<PreparedConnection> _readers = [];
    private readonly SharedCommits _commits = new(line);

    private bool _isDisposed;

    private bool IsNew => new FileInfo(_file) is not { Exists: true, Length: > 0 };

    public override async ValueTask<T> ReadAsync<T>(Func<PreparedConnection, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        var reader = _readers.TryTake(out var idle) ? idle : new PreparedConnection(Open());

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

    // Migrations take several times as long as all the rest of a first start. One that is killed here leaves nothing, or a file that they go on with.
    public override async Task<bool> TryCreateAsync(CancellationToken cancellationToken)
    {
        if (!IsNew)
        {
            return false;
        }

        using var alone = await LockFile.HoldAsync(SqliteFile.LockPathOf(_file), cancellationToken);

        if (!IsNew)
        {
            return false;
        }

        await using var connection = new PreparedConnection(Open());
        await connection.ExecuteAsync(await SqliteSchema.ReadAsync(cancellationToken), cancellationToken);
        return true;
    }

    public override Task WriteAsync(Func<PreparedConnection, Task<bool>> change) => _commits.RunAsync(change, () =>
    {
        var connection = Open(OfWriter);
        return new SharedWriter(connection, new PreparedConnection(connection));
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
