using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Telemetry;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>Finds the faults that a request may meet, and counts what was struck; all in the database, so that replicas share one count.</summary>
internal sealed class FaultService(Lazy<RenewalDbContext> context, ServiceMeter meter)
{
    /// <summary>How many requests are kept of each fault, the newest.</summary>
    public const int KeptHits = 100;

    private RenewalDbContext Database => context.Value;

    /// <summary>The fault that struck the request, or <see langword="null"/>.</summary>
    public int? Struck { get; private set; }

    /// <summary>The faults whose turn it is, in the order made, and counts the request for those that strike by ordinals. It is struck by the first that shows, and by no other.</summary>
    public async Task<IReadOnlyList<FaultRow>> FindAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (!call.Caller.MayMeetFaults)
        {
            return [];
        }

        var (tenant, command) = (call.Caller.Tenant, call.Command.Name);
        var certificate = CertificateId.Parse(call.Parameters[GlobalParameters.CertificateId].Single ?? "")?.Value;
        var matching = Database.Faults.AsNoTracking().Where(row => row.Hits < row.Times
            && (row.Tenant == null || row.Tenant == tenant) && (row.Command == null || row.Command == command) && (row.CertificateId == null || row.CertificateId == certificate));

        var faults = await matching.OrderBy(row => row.Id).ToListAsync(cancellationToken);

        return [.. (faults.Exists(fault => fault.Calls is not null) ? await CountAsync(matching) : faults).Where(IsDue)];
    }

    /// <summary>Counts a strike, and keeps which request it was, unless others have used the fault up by now.</summary>
    public async Task<bool> TryHitAsync(ApiCall call, FaultRow fault)
    {
        await using var transaction = await Database.BeginWriteAsync();

        if (await Database.Faults.Where(row => row.Id == fault.Id && row.Hits < row.Times).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hits, row => row.Hits + 1)) == 0)
        {
            return false;
        }

        // By a statement, since what a failed command left in the context must not be saved with it.
        _ = await Database.Database.ExecuteSqlAsync($"INSERT INTO fault_hits (fault_id, hit, request_id) SELECT id, hits, {call.RequestId} FROM faults WHERE id = {fault.Id}");
        _ = await Database.FaultHits.Where(row => row.FaultId == fault.Id && row.Hit <= Database.Faults.Single(known => known.Id == fault.Id).Hits - KeptHits).ExecuteDeleteAsync();
        await transaction.CommitAsync();

        meter.Struck(fault.Kind);
        Struck = fault.Id;
        return true;
    }

    // Under one lock, since two requests that count several faults would otherwise wait for each other.
    private async Task<List<FaultRow>> CountAsync(IQueryable<FaultRow> matching)
    {
        await using var transaction = await Database.BeginWriteAsync();
        await Database.LockServiceAsync();

        _ = await matching.Where(row => row.Calls != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Seen, row => row.Seen + 1));
        var faults = await matching.OrderBy(row => row.Id).ToListAsync();
        await transaction.CommitAsync();

        return faults;
    }

    private static bool IsDue(FaultRow fault) =>
        fault.Calls is null || fault.Calls.Split(',').Contains(fault.Seen.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
