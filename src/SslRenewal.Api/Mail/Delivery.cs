using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Mail;

/// <summary>Delivers what is due, one mail after the other. Each is claimed in the database first, so that no two replicas send it at the same time; one that dies over it leaves it to the others.</summary>
internal sealed partial class Delivery(IServiceScopeFactory scopes, Postman postman, TimeProvider system, ILogger<Delivery> log)
{
    /// <summary>For how long a claimed mail is left alone: far longer than handing it over can take.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>Sends until nothing is due any more, or it is told to stop between two mails; tells how many it sent or tried to.</summary>
    public async Task<int> SendDueAsync(CancellationToken stopping)
    {
        var sent = 0;

        while (!stopping.IsCancellationRequested && await ClaimAsync() is { } mail)
        {
            await NoteAsync(mail, await postman.HandOverAsync(mail));
            sent++;
        }

        return sent;
    }

    // No tenant is locked: one statement takes the claim, and only if nobody else has.
    private async Task<MailRow?> ClaimAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();

        while (await database.Mail.AsNoTracking().Where(IsDue(system.GetUtcNow())).OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Tenant).ThenBy(row => row.MailId).FirstOrDefaultAsync() is { } mail)
        {
            var claimedUntil = DateTimeOffset.FromUnixTimeMilliseconds((system.GetUtcNow() + Claim).ToUnixTimeMilliseconds());

            if (await ChangeAsync(database, mail, set => set.SetProperty(row => row.NextAttemptAt, claimedUntil).SetProperty(row => row.Attempts, row => row.Attempts + 1)))
            {
                mail.NextAttemptAt = claimedUntil;
                mail.Attempts++;
                return mail;
            }
        }

        return null;
    }

    private async Task NoteAsync(MailRow mail, PostResult result)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = system.GetUtcNow();

        (DateTimeOffset? Delivered, DateTimeOffset? Next, string? Failure) noted = result switch
        {
            PostResult.Failed(var why) => (null, now + RetryPlan.After(mail.Attempts), why),
            PostResult.Refused(var why) => (null, null, why),
            _ => (now, null, null),
        };

        if (noted.Failure is not null)
        {
            LogFailed(mail.Tenant, mail.MailId, mail.Attempts, isGivenUp: noted.Next is null);
        }

        _ = await ChangeAsync(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), mail, set => set
            .SetProperty(row => row.DeliveredAt, noted.Delivered).SetProperty(row => row.NextAttemptAt, noted.Next).SetProperty(row => row.Failure, noted.Failure));
    }

    private static Expression<Func<MailRow, bool>> IsDue(DateTimeOffset now) => row => row.NextAttemptAt != null && row.NextAttemptAt <= now;

    // Only as it was last seen: whoever came too late changes nothing, and a mail that a scenario took away stays away.
    private static async Task<bool> ChangeAsync(RenewalDbContext database, MailRow seen, Action<UpdateSettersBuilder<MailRow>> set)
    {
        var (tenant, id, next, attempts) = (seen.Tenant, seen.MailId, seen.NextAttemptAt, seen.Attempts);
        await using var transaction = await database.BeginWriteAsync();

        var changed = await database.Mail.Where(row => row.Tenant == tenant && row.MailId == id && row.NextAttemptAt == next && row.Attempts == attempts).ExecuteUpdateAsync(set);
        await transaction.CommitAsync();

        return changed == 1;
    }

    // Neither the recipient nor what a server says of him: the inbox tells.
    [LoggerMessage(LogLevel.Warning, "Mail {MailId} of tenant {Tenant} was not delivered at attempt {Attempt}; given up: {IsGivenUp}.")]
    private partial void LogFailed(int tenant, int mailId, int attempt, bool isGivenUp);
}
