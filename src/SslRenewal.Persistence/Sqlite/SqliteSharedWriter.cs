using Microsoft.Data.Sqlite;
using SQLitePCL;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>One connection that stays open, in the line of the process's other writers. SQLite answers at once: there is nothing to wait for.</summary>
internal sealed class SqliteSharedWriter(SqliteWriters line, string connectionString) : SharedWriter
{
    // What a shared transaction changes stays in memory until its commit: 64 MiB hold the pages of many.
    private const string Settings = "PRAGMA cache_size=-65536;";

    private static readonly PreparedStatement BeginNow = new("BEGIN IMMEDIATE");
    private static readonly PreparedStatement CommitAll = new("COMMIT");
    private static readonly PreparedStatement RollBackAll = new("ROLLBACK");
    private static readonly PreparedStatement Save = new("SAVEPOINT one");
    private static readonly PreparedStatement Keep = new("RELEASE one");
    private static readonly PreparedStatement Undo = new("ROLLBACK TO one");

    private SqliteConnection? _connection;
    private PreparedConnection? _prepared;

    public override PreparedConnection Connection => _prepared!;

    /// <inheritdoc/>
    /// <remarks>Such as a disk that is full (https://sqlite.org/lang_transaction.html, 2.4).</remarks>
    public override bool IsOpen => raw.sqlite3_get_autocommit(_connection!.Handle) == 0;

    public override async Task<IDisposable?> WaitAsync() => await line.WaitAsync();

    public override Task BeginAsync()
    {
        _connection ??= SqliteFile.Open(connectionString, Settings);
        _prepared ??= new PreparedConnection(_connection);

        return Change(BeginNow);
    }

    public override Task CommitAsync() => Change(CommitAll);

    public override Task RollBackAsync() => Change(RollBackAll);

    public override Task BeginOneAsync() => Change(Save);

    public override Task KeepOneAsync() => Change(Keep);

    public override Task UndoOneAsync()
    {
        _ = Change(Undo);
        return Change(Keep);
    }

    public override async Task CloseAsync()
    {
        var prepared = _prepared;
        (_prepared, _connection) = (null, null);

        if (prepared is not null)
        {
            await prepared.DisposeAsync();
        }
    }

    private Task Change(PreparedStatement statement)
    {
        Connection.Change(statement);
        return Task.CompletedTask;
    }
}
