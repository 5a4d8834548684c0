using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Outgoing;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Webhooks;

/// <summary>Sends messages again that are done with, delivered or given up.</summary>
internal sealed class WebhookRepeats(RenewalDbContext database, CommitBell<WebhookRow> bell, TimeProvider system)
{
    /// <summary>Makes a message due as if it were new; its id stays, so that its receiver knows it.</summary>
    /// <returns>Whether there is such a message, and it was done with.</returns>
    public async Task<bool> SendAgainAsync(UserRow user, Guid messageId, CancellationToken cancellationToken)
    {
        var now = system.GetUtcNow();
        await using var transaction = await database.BeginWriteAsync();

        var changed = await database.Webhooks.Where(row => row.Tenant == user.Tenant && row.UserKey == user.UserKey && row.MessageId == messageId && row.NextAttemptAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.NextAttemptAt, now).SetProperty(row => row.Attempts, 0).SetProperty(row => row.DeliveredAt, (DateTimeOffset?)null).SetProperty(row => row.Failure, (string?)null), cancellationToken);

        bell.RingAfterCommit(database);
        await transaction.CommitAsync();
        return changed == 1;
    }
}
