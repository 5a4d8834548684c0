using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Telemetry;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>Lets everything happen that has fallen due by a tenant's clock: in order of due time, and each thing once, whoever else looks at the same time.</summary>
internal sealed partial class TimePassing(RenewalDbContext database, DueWork work, ServiceClock clock, Tally tally, ILogger<TimePassing> log)
{
    private const int CertificatesAtOnce = 200;

    // More in one transaction would hold others up, and look through ever more rows for what has changed.
    private const int ThingsAtOnce = 500;

    /// <summary>For one tenant, up to an instant of its clock.</summary>
    public async Task LetPassAsync(int tenant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Most looks find nothing due, and need not wait for who writes.
        while (await Due(tenant, now).AnyAsync(cancellationToken) && await RunSafelyAsync(tenant, now, cancellationToken))
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

    // A defect in one certificate must hold up neither its tenant nor anybody else: what cannot be done with others is done alone, and what cannot be done alone is set aside.
    private async Task<bool> RunSafelyAsync(int tenant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await RunBatchAsync(tenant, now, CertificatesAtOnce, cancellationToken);
        }
        catch (Exception failure) when (IsDefect(failure))
        {
            LogRetried(failure, tenant);
        }

        try
        {
            return await RunBatchAsync(tenant, now, 1, cancellationToken);
        }
        catch (Exception failure) when (IsDefect(failure))
        {
            LogSetAside(failure, tenant);
            await SetFirstAsideAsync(tenant, now, cancellationToken);
            return true;
        }
    }

    private async Task SetFirstAsideAsync(int tenant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();

        if (await database.LockTenantAsync(tenant) && await Due(tenant, now).FirstOrDefaultAsync(cancellationToken) is { } row)
        {
            _ = database.Add(row.Enter(now, "What fell due could not be done; nothing more happens to it by itself."));
            row.DueAt = null;
            _ = await database.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync();
        database.ChangeTracker.Clear();
    }

    private bool IsDefect(Exception failure) => failure is not OperationCanceledException && (database.IsDuplicate(failure) || !DatabaseFailure.Is(failure));

    private IOrderedQueryable<CertificateRow> Due(int tenant, DateTimeOffset now) =>
        database.Certificates.Where(row => row.Tenant == tenant && row.DueAt != null && row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.CertificateId);

    private async Task<bool> RunBatchAsync(int tenant, DateTimeOffset now, int atOnce, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        tally.Begin();

        try
        {
            // Whoever looks at the same time waits here, and finds done what was due.
            await using var transaction = await database.BeginWriteAsync();

            if (!await database.LockTenantAsync(tenant))
            {
                return false;
            }

            var due = await Due(tenant, now).Take(atOnce).ToListAsync(cancellationToken);

            await RunInOrderAsync(due, due.Count < atOnce ? now : due[^1].DueAt!.Value, cancellationToken);
            await transaction.CommitAsync();
            tally.Commit();

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

        for (var done = 0; done < ThingsAtOnce && queue.TryDequeue(out var row, out var place); done++)
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

    [LoggerMessage(LogLevel.Error, "What fell due in tenant {Tenant} could not be done together; it is done one by one.")]
    private partial void LogRetried(Exception failure, int tenant);

    [LoggerMessage(LogLevel.Critical, "What fell due for a certificate in tenant {Tenant} could not be done; it is set aside.")]
    private partial void LogSetAside(Exception failure, int tenant);
}
