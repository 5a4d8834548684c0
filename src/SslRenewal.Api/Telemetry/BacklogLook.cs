using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Telemetry;

/// <summary>Looks up what waits to be done.</summary>
internal sealed class BacklogLook(RenewalDbContext database, ServiceClock clock, Backlog backlog)
{
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        backlog.Waiting =
        [
            (Backlog.Mail, await database.Mail.LongCountAsync(row => row.NextAttemptAt != null, cancellationToken)),
            (Backlog.Webhook, await database.Webhooks.LongCountAsync(row => row.NextAttemptAt != null, cancellationToken)),
        ];

        var service = (await clock.ReadAsync(cancellationToken)).Now;
        var due = await (
            from tenant in database.Tenants
            let now = tenant.ClockAt ?? service
            let first = database.Certificates.Where(row => row.Tenant == tenant.Tenant && row.DueAt != null).Min(row => row.DueAt)
            where first <= now
            select new { Now = now, First = first.Value }).ToListAsync(cancellationToken);

        backlog.Lag = due is [] ? TimeSpan.Zero : due.Max(tenant => tenant.Now - tenant.First);
    }
}
