using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Reads what the rules of several commands look at.</summary>
internal sealed class OrderFacts(RenewalDbContext database)
{
    /// <summary>The user's balance, US dollars; <see langword="null"/> where the user has gone.</summary>
    public Task<decimal?> ReadBalanceAsync(Caller caller, CancellationToken cancellationToken) =>
        database.Users.Where(row => row.Tenant == caller.Tenant && row.UserKey == caller.UserKey).Select(row => (decimal?)row.Balance).SingleOrDefaultAsync(cancellationToken);

    /// <summary>What is known of a code, or <see langword="null"/> where none was sent.</summary>
    public async Task<PromotionUse?> FindPromotionAsync(int tenant, string? code, CancellationToken cancellationToken)
    {
        if (code is null)
        {
            return null;
        }

        var key = PromotionRow.KeyOf(code);

        var found = await (
            from promotion in database.Promotions.Where(row => row.CodeKey == key)
            from usage in database.PromotionUsage.Where(row => row.Tenant == tenant && row.CodeKey == key).DefaultIfEmpty()
            select new { Promotion = promotion, Used = usage == null ? promotion.UsedBefore : usage.Used })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        return found is null ? PromotionUse.Unknown : new PromotionUse(found.Promotion.ToDomain(), found.Used);
    }

    /// <summary>The prices of one type.</summary>
    public async Task<PriceList> ReadPricesAsync(Product? product, CancellationToken cancellationToken)
    {
        var name = (product?.Successor ?? product)?.Name;
        var rows = await database.Prices.AsNoTracking().Where(row => row.SslType == name).ToListAsync(cancellationToken);

        return rows is [] ? PriceList.Catalogue : new PriceList(rows.Select(row => row.ToDomain()));
    }

    /// <summary>The prices of all types.</summary>
    public async Task<PriceList> ReadPricesAsync(CancellationToken cancellationToken) =>
        new((await database.Prices.AsNoTracking().ToListAsync(cancellationToken)).Select(row => row.ToDomain()));

    /// <summary>A stored certificate as the rules see it.</summary>
    public static Certificate ToDomain(CertificateRow row, bool isQueued) =>
        new(new CertificateId(row.CertificateId), ProductCatalogue.Find(row.SslType)!, row.Status, row.ExpiresAt is { } expiry ? DateOnly.FromDateTime(expiry.UtcDateTime) : null, row.Sans, isQueued);
}
