using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SslRenewal.Api.Telemetry;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Outgoing;

namespace SslRenewal.Api.Outgoing;

/// <summary>Sends what is due of one kind, one after the other. Each is claimed in the database first, so that no two replicas send it at the same time; one that dies over it leaves it to the others.</summary>
internal abstract partial class Sender<TRow>(IServiceScopeFactory scopes, ServiceMeter meter, TimeProvider system, ILogger log) where TRow : OutgoingRow
{
    /// <summary>For how long what is claimed is left alone: far longer than handing it over can take.</summary>
    public static TimeSpan Claim { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Sends until nothing is due any more, or it is told to stop between two; tells how many it sent or tried to.</summary>
    public async Task<int> SendDueAsync(CancellationToken stopping)
    {
        var sent = 0;

        while (!stopping.IsCancellationRequested && await ClaimAsync() is { } row)
        {
            await NoteAsync(row, await HandOverAsync(row));
            sent++;
        }

        return sent;
    }

    /// <summary>What metrics call what is sent.</summary>
    protected abstract string Kind { get; }

    /// <summary>What is due first, first; the order leaves nothing open.</summary>
    protected abstract IQueryable<TRow> InOrder(IQueryable<TRow> due);

    /// <summary>The row and no other.</summary>
    protected abstract Expression<Func<TRow, bool>> Is(TRow row);

    /// <summary>What the log calls it; nothing that names a person or a host.</summary>
    protected abstract string Describe(TRow row);

    protected abstract Task<PostResult> HandOverAsync(TRow row);

    /// <summary>Notes what else a result says.</summary>
    protected virtual void NoteMore(UpdateSettersBuilder<TRow> set, PostResult result) { }

    // No tenant is locked: one statement takes the claim, and only if nobody else has.
    private async Task<TRow?> ClaimAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();

        while (await InOrder(database.Set<TRow>().AsNoTracking().Where(IsDue(system.GetUtcNow()))).FirstOrDefaultAsync() is { } row)
        {
            var claimedUntil = DateTimeOffset.FromUnixTimeMilliseconds((system.GetUtcNow() + Claim).ToUnixTimeMilliseconds());

            if (await ChangeAsync(database, row, set => set.SetProperty(row => row.NextAttemptAt, claimedUntil).SetProperty(row => row.Attempts, row => row.Attempts + 1)))
            {
                row.NextAttemptAt = claimedUntil;
                row.Attempts++;
                return row;
            }
        }

        return null;
    }

    private async Task NoteAsync(TRow row, PostResult result)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = system.GetUtcNow();

        (DateTimeOffset? Delivered, DateTimeOffset? Next, string? Failure) noted = result switch
        {
            PostResult.Failed(var why) => (null, now + RetryPlan.After(row.Attempts), why),
            PostResult.Refused(var why) => (null, null, why),
            _ => (now, null, null),
        };

        meter.Delivered(Kind, noted.Failure is null ? DeliveryOutcome.Delivered : noted.Next is null ? DeliveryOutcome.GivenUp : DeliveryOutcome.Failed);

        if (noted.Failure is not null)
        {
            LogFailed(Describe(row), row.Tenant, row.Attempts, isGivenUp: noted.Next is null);
        }

        _ = await ChangeAsync(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), row, set =>
        {
            _ = set.SetProperty(row => row.DeliveredAt, noted.Delivered).SetProperty(row => row.NextAttemptAt, noted.Next).SetProperty(row => row.Failure, noted.Failure);
            NoteMore(set, result);
        });
    }

    private static Expression<Func<TRow, bool>> IsDue(DateTimeOffset now) => row => row.NextAttemptAt != null && row.NextAttemptAt <= now;

    // Only as it was last seen: whoever came too late changes nothing, and what a scenario took away stays away.
    private async Task<bool> ChangeAsync(RenewalDbContext database, TRow seen, Action<UpdateSettersBuilder<TRow>> set)
    {
        var (next, attempts) = (seen.NextAttemptAt, seen.Attempts);
        await using var transaction = await database.BeginWriteAsync();

        var changed = await database.Set<TRow>().Where(Is(seen)).Where(row => row.NextAttemptAt == next && row.Attempts == attempts).ExecuteUpdateAsync(set);
        await transaction.CommitAsync();

        return changed == 1;
    }

    // Neither the recipient nor what a server says of him: the pages tell.
    [LoggerMessage(LogLevel.Warning, "{What} of tenant {Tenant} was not delivered at attempt {Attempt}; given up: {IsGivenUp}.")]
    private partial void LogFailed(string what, int tenant, int attempt, bool isGivenUp);
}
