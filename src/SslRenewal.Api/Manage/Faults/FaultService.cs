using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>Finds the fault that a request is to meet, and counts what was struck; all in the database, so that replicas share one count.</summary>
internal sealed class FaultService(RenewalDbContext database)
{
    private const string CertificateIdName = "CertificateID";

    /// <summary>Counts the request for every fault whose scope it is in, and gives it the first, in the order made, whose turn it is.</summary>
    public async Task<FaultRow?> FindAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (!call.Caller.MayMeetFaults)
        {
            return null;
        }

        var (tenant, command) = (call.Caller.Tenant, call.Command.Name);
        var certificate = CertificateId.Parse(call.Parameters[CertificateIdName].Single ?? "")?.Value;
        var matching = database.Faults.Where(row =>
            (row.Tenant == null || row.Tenant == tenant) && (row.Command == null || row.Command == command) && (row.CertificateId == null || row.CertificateId == certificate));

        if (!await matching.AnyAsync(cancellationToken))
        {
            return null;
        }

        await using var transaction = await database.BeginWriteAsync();
        _ = await matching.ExecuteUpdateAsync(set => set.SetProperty(row => row.Seen, row => row.Seen + 1), cancellationToken);
        var faults = await matching.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        await transaction.CommitAsync();

        return faults.FirstOrDefault(IsDue);
    }

    /// <summary>Counts a strike, unless others have used the fault up by now.</summary>
    public async Task<bool> TryHitAsync(FaultRow fault) =>
        await database.Faults.Where(row => row.Id == fault.Id && row.Hits < row.Times).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hits, row => row.Hits + 1)) == 1;

    private static bool IsDue(FaultRow fault) =>
        fault.Hits < fault.Times && (fault.Calls is null || fault.Calls.Split(',').Contains(fault.Seen.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal));
}
