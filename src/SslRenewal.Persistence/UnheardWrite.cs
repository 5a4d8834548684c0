using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SslRenewal.Persistence;

/// <summary>A transaction that writes and that no interceptor hears of, for notes about what happened: undone when it is disposed uncommitted, and then the next writer's turn.</summary>
public sealed class UnheardWrite : IAsyncDisposable
{
    private readonly DatabaseFacade _database;
    private readonly IDisposable? _turn;

    private DbTransaction? _transaction;

    private UnheardWrite(DatabaseFacade database, IDisposable? turn) => (_database, _turn) = (database, turn);

    /// <summary>Begins it; the turn, where there is one, is given back with it, also where it cannot begin.</summary>
    internal static async Task<UnheardWrite> BeginAsync(DatabaseFacade database, IDisposable? turn)
    {
        var write = new UnheardWrite(database, turn);

        try
        {
            await database.OpenConnectionAsync();
            write._transaction = await database.GetDbConnection().BeginTransactionAsync();
            _ = await database.UseTransactionAsync(write._transaction);
            return write;
        }
        catch
        {
            await write.DisposeAsync();
            throw;
        }
    }

    public Task CommitAsync() => _transaction!.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_transaction is not null)
            {
                _ = await _database.UseTransactionAsync(transaction: null);
                await _transaction.DisposeAsync();
            }

            await _database.CloseConnectionAsync();
        }
        finally
        {
            _turn?.Dispose();
        }
    }
}
