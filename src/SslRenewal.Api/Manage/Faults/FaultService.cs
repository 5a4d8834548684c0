using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Faults;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>Finds the faults that a request may meet, and counts what was struck; all in the database, so that replicas share one count.</summary>
internal sealed class FaultService(RenewalDbContext database)
{
    public const string ErrorRule = "fault.error";

    /// <summary>The faults whose turn it is, in the order made, and counts the request for those that strike by ordinals. It is struck by the first that shows, and by no other.</summary>
    public async Task<IReadOnlyList<FaultRow>> FindAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (!call.Caller.MayMeetFaults)
        {
            return [];
        }

        var (tenant, command) = (call.Caller.Tenant, call.Command.Name);
        var certificate = CertificateId.Parse(call.Parameters[GlobalParameters.CertificateId].Single ?? "")?.Value;
        var matching = database.Faults.AsNoTracking().Where(row => row.Hits < row.Times
            && (row.Tenant == null || row.Tenant == tenant) && (row.Command == null || row.Command == command) && (row.CertificateId == null || row.CertificateId == certificate));

        var faults = await matching.OrderBy(row => row.Id).ToListAsync(cancellationToken);

        return [.. (faults.Exists(fault => fault.Calls is not null) ? await CountAsync(matching) : faults).Where(IsDue)];
    }

    /// <summary>The error that a fault answers in the command's place: of the first fault that can show in the command, if it is of that kind.</summary>
    public async Task<Refusal?> StrikeAsync(ApiCall call)
    {
        foreach (var fault in call.Faults.Where(fault => fault.Kind is FaultKind.Error || call.Command.Meets.Contains(fault.Kind)))
        {
            if (fault is not { Kind: FaultKind.Error, Number: { } number, Message: { } message })
            {
                return null;
            }

            if (await TryHitAsync(fault))
            {
                return new Refusal(ErrorRule, new ApiError(number, message));
            }
        }

        return null;
    }

    /// <summary>Counts a strike, unless others have used the fault up by now.</summary>
    public async Task<bool> TryHitAsync(FaultRow fault)
    {
        await using var transaction = await database.BeginWriteAsync();
        var hit = await database.Faults.Where(row => row.Id == fault.Id && row.Hits < row.Times).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hits, row => row.Hits + 1)) == 1;
        await transaction.CommitAsync();

        return hit;
    }

    // Under one lock, since two requests that count several faults would wait for each other.
    private async Task<List<FaultRow>> CountAsync(IQueryable<FaultRow> matching)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();

        _ = await matching.Where(row => row.Calls != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Seen, row => row.Seen + 1));
        var faults = await matching.OrderBy(row => row.Id).ToListAsync();
        await transaction.CommitAsync();

        return faults;
    }

    private static bool IsDue(FaultRow fault) =>
        fault.Calls is null || fault.Calls.Split(',').Contains(fault.Seen.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
