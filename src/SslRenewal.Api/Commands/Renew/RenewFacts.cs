using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>Gathers what the rules of renewal look at.</summary>
internal sealed class RenewFacts(RenewalDbContext database)
{
    /// <summary>Reads it all; <see langword="null"/> where the user has gone with a scenario since the caller was known.</summary>
    public async Task<RenewalAttempt?> GatherAsync(Caller caller, RenewalRequest request, CancellationToken cancellationToken)
    {
        var (tenant, userKey, id) = (caller.Tenant, caller.UserKey, request.CertificateId.Value);

        var facts = await (
            from user in database.Users.Where(row => row.Tenant == tenant && row.UserKey == userKey)
            from certificate in database.Certificates.Where(row => row.Tenant == tenant && row.CertificateId == id && row.UserKey == user.UserKey).DefaultIfEmpty()
            select new { user.Balance, Certificate = certificate, IsQueued = database.OpenRenewals.Any(row => row.Tenant == tenant && row.CertificateId == id) })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        return facts is null ? null : new RenewalAttempt(
            request, caller.Now, caller.User,
            facts.Certificate is { } held ? ToDomain(held, facts.IsQueued) : null,
            request.PromotionCode is { } code ? await FindPromotionAsync(tenant, code, cancellationToken) : null,
            facts.Balance,
            await ReadPricesAsync(request.Type.Product, cancellationToken));
    }

    private static Certificate ToDomain(CertificateRow row, bool isQueued) =>
        new(new CertificateId(row.CertificateId), ProductCatalogue.Find(row.SslType)!, row.Status, row.ExpiresAt is { } expiry ? DateOnly.FromDateTime(expiry.UtcDateTime) : null, row.Sans, isQueued);

    private async Task<PromotionUse> FindPromotionAsync(int tenant, string code, CancellationToken cancellationToken)
    {
        var key = PromotionRow.KeyOf(code);

        var found = await (
            from promotion in database.Promotions.Where(row => row.CodeKey == key)
            from usage in database.PromotionUsage.Where(row => row.Tenant == tenant && row.CodeKey == key).DefaultIfEmpty()
            select new { Promotion = promotion, Used = usage == null ? promotion.UsedBefore : usage.Used })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        return found is null ? PromotionUse.Unknown : new PromotionUse(found.Promotion.ToDomain(), found.Used);
    }

    private async Task<PriceList> ReadPricesAsync(Product? product, CancellationToken cancellationToken)
    {
        var name = (product?.Successor ?? product)?.Name;
        var rows = await database.Prices.AsNoTracking().Where(row => row.SslType == name).ToListAsync(cancellationToken);

        return rows is [] ? PriceList.Catalogue : new PriceList(rows.Select(row => row.ToDomain()));
    }
}
