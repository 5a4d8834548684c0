using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Life;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Review;

/// <summary>Reads what waits for a reviewer, of every account, the oldest order first.</summary>
internal sealed class ReviewQueue(RenewalDbContext database, Readiness readiness)
{
    private const int PageSize = 20;

    public async Task<ReviewModel> ReadAsync(ReviewCursor? after, CancellationToken cancellationToken)
    {
        var rows = await Waiting(after).Take(PageSize + 1).ToListAsync(cancellationToken);
        CertificateRow[] shown = [.. rows.Take(PageSize)];

        var (tenants, numbers) = (shown.Select(row => row.Tenant).Distinct().ToArray(), shown.Select(row => row.CertificateId).Distinct().ToArray());
        var names = await database.DomainControls.AsNoTracking().Where(name => tenants.Contains(name.Tenant) && numbers.Contains(name.CertificateId)).OrderBy(name => name.Position).ToListAsync(cancellationToken);
        var keys = shown.Select(row => row.UserKey).Distinct(StringComparer.Ordinal).ToArray();
        var users = await database.Users.AsNoTracking().Where(user => tenants.Contains(user.Tenant) && keys.Contains(user.UserKey)).ToDictionaryAsync(user => (user.Tenant, user.UserKey), user => user.Name, cancellationToken);

        return new ReviewModel(
            [.. shown.Select(row => Item(row, users[(row.Tenant, row.UserKey)], [.. names.Where(name => name.Tenant == row.Tenant && name.CertificateId == row.CertificateId)]))],
            after?.ToString(),
            rows.Count > PageSize ? $"{new ReviewCursor(shown[^1].PurchasedAt, shown[^1].Tenant, shown[^1].CertificateId)}" : null);
    }

    private ReviewItem Item(CertificateRow row, string userName, IReadOnlyList<DomainControlRow> names) => new(row, userName, names, readiness.MissingFor(row, names));

    // One without a signing request, or without names, waits for nothing that anybody can give. The first condition on the instant alone is a range of the index.
    private IQueryable<CertificateRow> Waiting(ReviewCursor? after)
    {
        var waiting = database.Certificates.AsNoTracking().Where(row => row.Status == CertificateStatus.Purchased && row.IssueAt == null && row.Csr != null
            && database.DomainControls.Any(name => name.Tenant == row.Tenant && name.CertificateId == row.CertificateId));

        if (after is { PurchasedAt: var at, Tenant: var tenant, CertificateId: var id })
        {
            waiting = waiting.Where(row => row.PurchasedAt >= at && (row.PurchasedAt > at || row.Tenant > tenant || (row.Tenant == tenant && row.CertificateId > id)));
        }

        return waiting.OrderBy(row => row.PurchasedAt).ThenBy(row => row.Tenant).ThenBy(row => row.CertificateId);
    }
}
