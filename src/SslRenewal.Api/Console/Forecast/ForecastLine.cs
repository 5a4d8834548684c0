using SslRenewal.Api.Console.List;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Console.Forecast;

/// <summary>Certificates of one day and one price.</summary>
/// <param name="Price">What renewing one of them for 1 year costs, US dollars.</param>
internal sealed record ForecastLine(DateOnly Day, int Count, bool IsRenewed, decimal Price)
{
    /// <summary>The days that are looked at.</summary>
    public const int Days = 365;

    public decimal Cost => IsRenewed ? 0 : Count * Price;

    /// <summary>What ends from a day on, in the order of days.</summary>
    public static IReadOnlyList<ForecastLine> Of(FleetCounts counts, PriceList prices, DateOnly today)
    {
        var known = new Dictionary<(Product, int), decimal>();
        var end = today.AddDays(Days);

        return
        [
            .. counts.All.Where(counted => counted.Status is CertificateStatus.Active && counted.ExpiresOn >= today && counted.ExpiresOn <= end)
                .OrderBy(counted => counted.ExpiresOn)
                .Select(counted => new ForecastLine(counted.ExpiresOn!.Value, counted.Count, counted.IsRenewed, PriceOnce(counted.Product, counted.ExtraNames))),
        ];

        decimal PriceOnce(Product product, int extraNames) =>
            known.TryGetValue((product, extraNames), out var price) ? price : known[(product, extraNames)] = PriceOf(product, extraNames, prices, today);
    }

    public static decimal PriceOf(Product product, int extraNames, PriceList prices, DateOnly today) => prices.Of(product.IssuedOn(today), years: 1, extraNames, PriceAction.Renew);
}
