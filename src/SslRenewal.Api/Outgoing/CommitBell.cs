using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SslRenewal.Persistence.Outgoing;

namespace SslRenewal.Api.Outgoing;

/// <summary>Wakes the sender of one kind of row once a transaction that wrote some is committed.</summary>
internal sealed class CommitBell<TRow> : DbTransactionInterceptor where TRow : OutgoingRow
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConditionalWeakTable<DbContext, CommitBell<TRow>> _writing = [];

    /// <summary>Rings when the context commits next.</summary>
    public void RingAfterCommit(DbContext database) => _writing.AddOrUpdate(database, this);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Ring(eventData.Context);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Ring(eventData.Context);
        return Task.CompletedTask;
    }

    /// <summary>Waits until it has rung, or for as long as another process may have written unheard.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider system, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rung = _rung.Reader.ReadAsync(waiting.Token).AsTask();

        _ = await Task.WhenAny(rung, Task.Delay(longest, system, waiting.Token));
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Ring(DbContext? database)
    {
        if (database is not null && _writing.Remove(database))
        {
            _ = _rung.Writer.TryWrite(item: true);
        }
    }
}
