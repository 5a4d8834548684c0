using System.Data.Common;
using Npgsql;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.PostgreSql;

/// <summary>A borrowed connection for each transaction. Others that write wait in the server, for the rows that this one holds.</summary>
internal sealed class PostgreSqlSharedWriter(Func<Task<PreparedConnection>> borrow, Func<PreparedConnection, Task> giveBack) : SharedWriter
{
    private const string One = "one";

    private PreparedConnection? _connection;
    private DbTransaction? _transaction;

    public override PreparedConnection Connection => _connection!;

    /// <inheritdoc/>
    /// <remarks>A statement that fails is undone with what it belongs to; where the connection is lost, the next one fails.</remarks>
    public override bool IsOpen => true;

    // It waited too long for the account's row, which all of them wait for.
    public override bool IsForAll(Exception failure) => failure is NpgsqlException { InnerException: TimeoutException };

    public override Task<IDisposable?> WaitAsync() => Task.FromResult<IDisposable?>(null);

    public override async Task BeginAsync()
    {
        _connection = await borrow();
        _transaction = await _connection.BeginAsync();
    }

    // It is sent with the next statement, and need not be released: the next one's lies above it.
    public override Task BeginOneAsync() => _transaction!.SaveAsync(One);

    public override Task KeepOneAsync() => Task.CompletedTask;

    public override Task UndoOneAsync()
    {
        Connection.Forget();
        return _transaction!.RollbackAsync(One);
    }

    public override async Task CommitAsync()
    {
        await Connection.SaveAndCommitAsync();
        await CloseAsync();
    }

    public override Task RollBackAsync() => CloseAsync();

    // A transaction that was not committed is rolled back.
    public override async Task CloseAsync()
    {
        var (transaction, connection) = (_transaction, _connection);
        (_transaction, _connection) = (null, null);

        try
        {
            if (transaction is not null)
            {
                await transaction.DisposeAsync();
            }
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            // It ended with its connection.
        }
        finally
        {
            if (connection is not null)
            {
                await giveBack(connection);
            }
        }
    }
}
