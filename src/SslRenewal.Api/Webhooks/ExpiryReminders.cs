using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Webhooks;

/// <summary>Reminds by webhook of coverages whose certificates have no address to write to. Of several reminders that have come due it gives the last: what is found here for the first time is told of once.</summary>
internal sealed class ExpiryReminders(RenewalDbContext database, ServiceSettings settings, ServiceClock clock, WebhookMessages messages)
{
    private const int CertificatesAtOnce = 200;

    /// <summary>For every tenant, by its own clock.</summary>
    public async Task RemindAllAsync(CancellationToken cancellationToken)
    {
        if (settings.Webhooks is null)
        {
            return;
        }

        await RemindAsync(database.Tenants.Where(row => row.ClockAt == null), (await clock.ReadAsync(cancellationToken)).Now, cancellationToken);

        foreach (var own in await database.Tenants.AsNoTracking().Where(row => row.ClockAt != null).Select(row => new { row.Tenant, Now = row.ClockAt!.Value }).ToListAsync(cancellationToken))
        {
            await RemindAsync(own.Tenant, own.Now, cancellationToken);
        }
    }

    /// <summary>For one tenant, at an instant of its clock.</summary>
    public Task RemindAsync(int tenant, DateTimeOffset now, CancellationToken cancellationToken) =>
        settings.Webhooks is null ? Task.CompletedTask : RemindAsync(database.Tenants.Where(row => row.Tenant == tenant), now, cancellationToken);

    // The last reminder first: who has had it has none before it to come.
    private async Task RemindAsync(IQueryable<TenantRow> tenants, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var days in ExpiryNotice.DaysBefore.Order())
        {
            var found = await (
                from tenant in tenants
                from user in database.Users.Where(user => user.Tenant == tenant.Tenant)
                from row in NotReminded(now, days).Where(row => row.Tenant == user.Tenant && row.UserKey == user.UserKey)
                orderby row.Tenant, row.CertificateId
                select new { row.Tenant, row.CertificateId }).ToListAsync(cancellationToken);

            foreach (var tenant in found.GroupBy(row => row.Tenant, row => row.CertificateId))
            {
                foreach (var certificates in tenant.Chunk(CertificatesAtOnce))
                {
                    await RemindAsync(tenant.Key, certificates, days, now, cancellationToken);
                }
            }
        }
    }

    private async Task RemindAsync(int tenant, int[] certificates, int days, DateTimeOffset now, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await using var transaction = await database.BeginWriteAsync();

        if (!await database.LockTenantAsync(tenant))
        {
            return;
        }

        // Read again under the lock: another replica may have been here.
        foreach (var row in await NotReminded(now, days).Where(row => row.Tenant == tenant && certificates.Contains(row.CertificateId)).OrderBy(row => row.CertificateId).ToListAsync(cancellationToken))
        {
            if (ExpiryNotice.Reached(row.LastNotice, row.ExpiresAt - row.IssuedAt, row.ExpiresAt!.Value - now) is { } reached)
            {
                row.LastNotice = reached;
                await messages.ExpiringAsync(row, now, isFresh: true, cancellationToken);
            }
        }

        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();
        database.ChangeTracker.Clear();
    }

    // As the database can tell it: a coverage shorter than the reminder's days is told apart by the rule itself.
    private IQueryable<CertificateRow> NotReminded(DateTimeOffset now, int days)
    {
        var end = now.AddDays(days);

        return database.Certificates.Where(row =>
            row.Status == CertificateStatus.Active && row.AdminEmail == null && row.ExpiresAt > now && row.ExpiresAt <= end && (row.LastNotice == null || row.LastNotice > days));
    }
}
