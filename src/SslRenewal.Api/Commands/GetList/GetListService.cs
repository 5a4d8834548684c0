using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetList;

/// <summary>Finds a page of a user's certificates. The database counts them as they change, where no name is searched for, and a page is read from the nearer end: no page costs much more than the first.</summary>
internal sealed class GetListService(RenewalDbContext database, ServiceSettings settings)
{
    public async Task<ListPage> ReadAsync(Caller caller, ListRequest request, CancellationToken cancellationToken)
    {
        // One state of everything: what is read from the end must be what was counted.
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);

        var rows = Chosen(caller, request);
        var total = request.Search is null ? await CountAsync(caller, request.Type, cancellationToken) : await rows.CountAsync(cancellationToken);
        var ids = await ReadIdsAsync(rows, request, total, cancellationToken);

        var found = await database.Certificates.AsNoTracking()
            .Where(row => row.Tenant == caller.Tenant && ids.Contains(row.CertificateId))
            .ToDictionaryAsync(row => row.CertificateId, cancellationToken);

        foreach (var row in found.Values)
        {
            row.ProviderOrderId = ProviderOrders.Of(row, settings.Seed);
        }

        return new ListPage([.. ids.Select(id => found[id])], total);
    }

    private Task<int> CountAsync(Caller caller, ListType type, CancellationToken cancellationToken)
    {
        var counts = database.CertificateCounts.Where(row => row.Tenant == caller.Tenant && row.UserKey == caller.UserKey);

        if (type != ListType.Everything)
        {
            var statuses = type.Statuses;
            counts = counts.Where(row => statuses.Contains(row.Status));
        }

        return counts.SumAsync(row => row.Count, cancellationToken);
    }

    private IQueryable<CertificateRow> Chosen(Caller caller, ListRequest request)
    {
        var (tenant, userKey) = (caller.Tenant, caller.UserKey);
        var rows = database.Certificates.Where(row => row.Tenant == tenant && row.UserKey == userKey);

        if (request.Type != ListType.Everything)
        {
            var statuses = request.Type.Statuses;
            rows = rows.Where(row => statuses.Contains(row.Status));
        }

        if (request.Search is { } search)
        {
            var part = search.ToLowerInvariant();
#pragma warning disable CA1304, CA1307, CA1311, CA1862, MA0001, MA0011 // the database compares, which knows neither cultures nor comparisons
            rows = rows.Where(row => row.HostName!.ToLower().Contains(part));
#pragma warning restore CA1304, CA1307, CA1311, CA1862, MA0001, MA0011
        }

        return rows;
    }

    // Numbers alone, since an index holds them: the rows that are skipped are never read.
    private async Task<List<int>> ReadIdsAsync(IQueryable<CertificateRow> rows, ListRequest request, int total, CancellationToken cancellationToken)
    {
        var before = ((long)request.Page - 1) * request.PageSize;
        var count = (int)Math.Clamp(total - before, 0, request.PageSize);
        var after = total - before - count;

        if (count == 0)
        {
            return [];
        }

        var isFromEnd = after < before;
        var ids = await request.Order.Sort(rows, request.Order.IsDescending != isFromEnd, database.OrdinalCollation)
            .Skip((int)Math.Min(before, after)).Take(count).Select(row => row.CertificateId).ToListAsync(cancellationToken);

        if (isFromEnd)
        {
            ids.Reverse();
        }

        return ids;
    }
}
