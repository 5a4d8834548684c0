using Microsoft.EntityFrameworkCore.Storage;

namespace SslRenewal.Persistence;

/// <summary>A transaction that writes: undone when it is disposed uncommitted, and then the next writer's turn.</summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, IDisposable? turn) : IAsyncDisposable
{
    /// <summary>Makes it durable. It is never cancelled half-way: a commit whose end nobody waits for has an unknown outcome.</summary>
    public Task CommitAsync() => transaction.CommitAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
        }
    }
}
