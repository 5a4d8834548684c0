using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SslRenewal.Persistence.Sqlite;

namespace SslRenewal.Persistence.Prepared;

/// <summary>A connection that keeps its commands, for statements that run in nearly every request.</summary>
public sealed class PreparedConnection : IAsyncDisposable, IDisposable
{
    private static readonly PreparedStatement Commit = new("COMMIT");

    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly Action _release;

    private readonly Dictionary<PreparedStatement, DbCommand> _commands = [];

    // None where a statement takes no round trip.
    private readonly StatementBatch? _later;

    private SqliteInserts? _inserted;

    internal PreparedConnection(DbConnection connection) : this(connection, transaction: null, connection.Dispose)
    {
    }

    private PreparedConnection(DbConnection connection, DbTransaction? transaction, Action release)
    {
        (_connection, _transaction, _release) = (connection, transaction, release);
        _later = IsSqlite ? null : new(connection.CreateBatch());
    }

    /// <summary>Whether it lets one writer in at a time, and takes rows one by one: the other is a round trip away.</summary>
    public bool IsSqlite => _connection is SqliteConnection;

    /// <summary>The connection of a context, within the context's transaction where it has begun one.</summary>
    public static async Task<PreparedConnection> OfAsync(RenewalDbContext database, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        return new(database.Database.GetDbConnection(), database.Database.CurrentTransaction?.GetDbTransaction(), database.Database.CloseConnection);
    }

    /// <summary>The first row, or <see langword="default"/> where there is none.</summary>
    public async ValueTask<T?> FindAsync<T>(PreparedStatement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        await using var rows = await Command(statement, values).ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? read(rows) : default;
    }

    public async ValueTask<IReadOnlyList<T>> ListAsync<T>(PreparedStatement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        await using var rows = await Command(statement, values).ExecuteReaderAsync(cancellationToken);
        List<T> found = [];

        while (await rows.ReadAsync(cancellationToken))
        {
            found.Add(read(rows));
        }

        return found;
    }

    /// <summary>Changes something, at the latest when the transaction commits or <see cref="SaveAsync"/> is called; what is read before may not see it.</summary>
    public void Change(PreparedStatement statement, params object?[] values)
    {
        if (_later is null)
        {
            _ = Command(statement, values).ExecuteNonQuery();
        }
        else
        {
            _later.Add(statement, values);
        }
    }

    /// <summary>Inserts rows of the model, as <see cref="Change"/> does.</summary>
    public void Add(params ReadOnlySpan<object> rows)
    {
        foreach (var row in rows)
        {
            Insert(row, isNumbered: false);
        }
    }

    /// <summary>Inserts a row of the model.</summary>
    /// <param name="isNumbered">Whether the database gives it its key.</param>
    public void Insert(object row, bool isNumbered)
    {
        var (statement, values) = RowTable.Of(row.GetType(), isNumbered).Insert(row);

        if (_connection is SqliteConnection sqlite)
        {
            (_inserted ??= new SqliteInserts(sqlite)).Insert(statement, values);
        }
        else
        {
            Change(statement, values);
        }
    }

    /// <summary>Runs statements that are not kept, once what was changed before has been sent.</summary>
    public async Task ExecuteAsync(string statements, CancellationToken cancellationToken)
    {
        await SaveAsync();
        await using var command = Write(statements);
        _ = await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Sends what has not been sent yet.</summary>
    public Task SaveAsync() => _later?.SendAsync(_transaction) ?? Task.CompletedTask;

    /// <summary>Sends what has not been sent yet, and the commit with it: the locks are held for a round trip less.</summary>
    internal Task SaveAndCommitAsync()
    {
        Change(Commit);
        return SaveAsync();
    }

    internal Task OpenAsync(CancellationToken cancellationToken) => _connection.OpenAsync(cancellationToken);

    internal ValueTask<DbTransaction> BeginAsync() => _connection.BeginTransactionAsync();

    /// <summary>Sends nothing of what has not been sent yet.</summary>
    internal void Forget() => _later?.Clear();

    /// <summary>Gives the server's connection back, and keeps the commands for the next one.</summary>
    internal Task CloseAsync()
    {
        Forget();
        return _connection.CloseAsync();
    }

    /// <summary>Gives up the commands, and the connection.</summary>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _inserted?.Dispose();
        _later?.Dispose();

        _release();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private DbCommand Command(PreparedStatement statement, object?[] values)
    {
        if (!_commands.TryGetValue(statement, out var command))
        {
            _commands[statement] = command = Create(statement);
        }

        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = Conversions.ToStored(values[at]);
        }

        return command;
    }

    private DbCommand Create(PreparedStatement statement)
    {
        var command = Write(!IsSqlite && statement.Holds is { } held ? $"{statement.Text} FOR UPDATE OF {held}" : statement.Text);

        foreach (var name in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            _ = command.Parameters.Add(parameter);
        }

        return command;
    }

    private DbCommand Write(string text)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // the statements are ours, values are parameters
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = _transaction;
        return command;
    }
}
