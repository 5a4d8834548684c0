using System.Globalization;
using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Pricing;

namespace SslRenewal.Api.Commands.GetPricing;

/// <summary>The result element of <c>namecheap.users.getPricing</c>.</summary>
internal static class GetPricingXml
{
    private const string Result = "UserGetPricingResult";
    private const string TimesDuration = "MULTIPLE";

    // As recorded where there is no promotion.
    private const string NoPromotion = "0.0";

    public static XElement Zero { get; } = ApiResponse.Element(Result);

    public static XElement Write(IEnumerable<Quote> quotes)
    {
        var categories = quotes.GroupBy(quote => quote.Action).Select(category => Named("ProductCategory", $"{category.Key}",
            category.GroupBy(quote => quote.Product).Select(product => Named("Product", product.Key.Name.Replace(' ', '-'), product.Select(Price))))).ToArray();

        return ApiResponse.Element(Result, categories is [] ? null : Named("ProductType", "ssl", categories));
    }

    private static XElement Named(string element, string name, IEnumerable<XElement> content) => ApiResponse.Element(element, new XAttribute("Name", name.ToLowerInvariant()), content);

    private static XElement Price(Quote quote) => ApiResponse.Element("Price",
        new XAttribute("Duration", quote.Years),
        new XAttribute("DurationType", "YEAR"),
        new XAttribute("Price", PerYear(quote.Charged, quote.Years)),
        new XAttribute("PricingType", TimesDuration),
        new XAttribute("RegularPrice", PerYear(quote.Regular, quote.Years)),
        new XAttribute("RegularPriceType", TimesDuration),
        new XAttribute("YourPrice", PerYear(quote.Charged, quote.Years)),
        new XAttribute("YourPriceType", TimesDuration),
        new XAttribute("PromotionPrice", quote.WithPromotion is { } price ? PerYear(price, quote.Years) : NoPromotion),
        new XAttribute("Currency", "USD"));

    // With more decimals where the cents do not divide by the years: five times half of the fourth is far less than half a cent.
    private static string PerYear(decimal price, int years) => decimal.Round(price / years, 4, MidpointRounding.AwayFromZero).ToString("0.00##", CultureInfo.InvariantCulture);
}
