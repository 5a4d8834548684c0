using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>Lets everything happen that has fallen due by a tenant's clock: in order of due time, and each thing once, whoever else looks at the same time.</summary>
internal sealed class TimePassing(RenewalDbContext database, DueWork work, ServiceClock clock)
{
    private const int CertificatesAtOnce = 200;

    /// <summary>For one tenant, up to an instant of its clock.</summary>
    public async Task LetPassAsync(int tenant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (await RunBatchAsync(tenant, now, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>For every tenant, up to the present instant of its own clock.</summary>
    public async Task LetAllPassAsync(CancellationToken cancellationToken)
    {
        var service = (await clock.ReadAsync(cancellationToken)).Now;

        var due = await (
            from tenant in database.Tenants
            let now = tenant.ClockAt ?? service
            where database.Certificates.Any(row => row.Tenant == tenant.Tenant && row.DueAt != null && row.DueAt <= now)
            orderby tenant.Tenant
            select new { tenant.Tenant, Now = now }).ToListAsync(cancellationToken);

        foreach (var tenant in due)
        {
            await LetPassAsync(tenant.Tenant, tenant.Now, cancellationToken);
        }
    }

    private async Task<bool> RunBatchAsync(int tenant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();

        try
        {
            // Whoever looks at the same time waits here, and finds done what was due.
            await using var transaction = await database.BeginWriteAsync();

            if (!await database.LockTenantAsync(tenant))
            {
                return false;
            }

            var due = await database.Certificates
                .Where(row => row.Tenant == tenant && row.DueAt != null && row.DueAt <= now)
                .OrderBy(row => row.DueAt).ThenBy(row => row.CertificateId)
                .Take(CertificatesAtOnce)
                .ToListAsync(cancellationToken);

            await RunInOrderAsync(due, due.Count < CertificatesAtOnce ? now : due[^1].DueAt!.Value, cancellationToken);
            await transaction.CommitAsync();

            return due.Count > 0;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    // What one thing brings about comes in its turn among the others; what lies beyond the batch waits for the next.
    private async Task RunInOrderAsync(IEnumerable<CertificateRow> due, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var queue = new PriorityQueue<CertificateRow, (DateTimeOffset, int)>();

        foreach (var row in due)
        {
            Queue(row);
        }

        while (queue.TryDequeue(out var row, out var place))
        {
            // What happened to another may have changed what is due for this one.
            if (row.DueAt == place.Item1 && row.Prospect.Next is { } next && next.At <= until)
            {
                await work.DoAsync(row, next, cancellationToken);
            }

            row.Foresee();
            Queue(row);

            // What comes next is looked up in the database, and finds what this has changed there.
            _ = await database.SaveChangesAsync(cancellationToken);
        }

        void Queue(CertificateRow row)
        {
            if (row.DueAt is { } at && at <= until)
            {
                queue.Enqueue(row, (at, row.CertificateId));
            }
        }
    }
}
