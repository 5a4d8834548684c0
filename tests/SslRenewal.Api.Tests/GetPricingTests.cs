using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Tests;

/// <summary>What prices are told, and that an order is charged just that.</summary>
public sealed class GetPricingTests
{
    private const string Command = $"{Renewals.Caller}&Command=namecheap.users.getPricing";
    private const string Certificates = $"{Command}&ProductType=SSLCERTIFICATE";

    [Fact]
    public async Task Every_type_on_sale_is_told_for_every_duration_that_may_be_ordered()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

        Approved.Equal("pricing.xml", (await host.SendAsync(Certificates)).Text);
    }

    [Theory]
    [InlineData("ProductType=DOMAIN")]
    [InlineData("ProductType=whoisguard")]
    [InlineData("ProductType=SSLCERTIFICATE&ActionName=REISSUE")]
    [InlineData("ProductType=SSLCERTIFICATE&ProductCategory=GEOTRUST")]
    [InlineData("ProductType=SSLCERTIFICATE&ProductName=RapidSSL")]
    [InlineData("ProductType=SSLCERTIFICATE&ActionName=RENEW&ActionName=PURCHASE")]
    public async Task What_is_not_sold_has_no_prices(string parameters)
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

        Approved.Equal("pricing-nothing.xml", (await host.SendAsync($"{Command}&{parameters}")).Text);
    }

    [Theory]
    [InlineData("2026-07-10", "ProductName=PositiveSSL-Wildcard", "purchase/positivessl-wildcard renew/positivessl-wildcard")]
    [InlineData("2026-07-10", "ProductName=standard%20ssl", "")]
    [InlineData("2026-07-11", "ProductName=POSITIVESSL", "purchase/standard-ssl renew/standard-ssl")]
    [InlineData("2026-07-11", "ProductName=standard%20ssl%20sslcom", "purchase/standard-ssl renew/standard-ssl")]
    [InlineData("2026-07-11", "ProductName=ev%20multi-domain%20SSL&ActionName=RENEW", "renew/ev-multi-domain-ssl")]
    [InlineData("2026-07-11", "ProductName=EVSSL&ProductCategory=COMODO&ActionName=purchase", "purchase/ev-ssl")]
    [InlineData("2026-07-11", "ProductName=EVSSL&ProductCategory=Renew", "renew/ev-ssl")]
    public async Task Filters_ignore_case_spaces_and_hyphens(string day, string filter, string shown)
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario().Replace("2026-11-21", day, StringComparison.Ordinal));

        var answer = await host.SendAsync($"{Certificates}&{filter}");

        Assert.Equal(shown, string.Join(' ', Prices(answer).Select(price => $"{price.Action}/{price.Product}").Distinct(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("NOSUCHCODE", "promotion.unknown")]
    [InlineData("OFF", "promotion.inactive")]
    [InlineData("GONE", "promotion.used-up")]
    [InlineData("SUBS", "promotion.requires-username")]
    [InlineData("A&PromotionCode=B", "promotion.unknown")]
    public async Task A_code_that_an_order_could_not_use_is_refused(string code, string rule)
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(promotions:
            """{ "code": "OFF", "percentOff": 10, "active": false }, { "code": "GONE", "percentOff": 10, "usageLimit": 1, "used": 1 }, { "code": "SUBS", "percentOff": 10, "subUsersOnly": true }"""));

        var answer = await host.SendAsync($"{Certificates}&PromotionCode={code}");

        Assert.Equal((2011170, "PromotionCode is invalid", rule), (answer.ErrorNumber, answer.ErrorText, answer.Rule));
    }

    [Fact]
    public async Task A_promotion_store_that_cannot_be_read_shows_where_a_code_was_sent()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(promotions: """{ "code": "SAVE", "percentOff": 10 }"""));
        using var made = await host.Client.PostAsJsonAsync(new Uri("/manage/faults", UriKind.Relative), new { kind = "promotionStoreError" });

        Assert.True((await host.SendAsync(Certificates)).IsOk);
        Assert.Equal("promotion.store", (await host.SendAsync($"{Certificates}&PromotionCode=SAVE")).Rule);
        Assert.True((await host.SendAsync($"{Certificates}&PromotionCode=SAVE")).IsOk);
    }

    [Theory]
    [InlineData("2014-06-01", null)]
    [InlineData("2014-06-01", "THIRD")]
    [InlineData("2016-06-01", "MINUS")]
    [InlineData("2026-11-21", null)]
    [InlineData("2026-11-21", "THIRD")]
    [InlineData("2026-11-21", "MINUS")]
    [InlineData("2026-11-21", "FREE")]
    public async Task What_a_client_multiplies_is_what_an_order_is_charged(string day, string? code)
    {
        var today = DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
        (Product Product, int Years)[] offers = [.. ProductCatalogue.SoldOn(today).SelectMany(product => Enumerable.Range(1, Term.MaxOf(product, today)), (product, years) => (product, years))];
        await using var host = await SslRenewalHost.StartAsync(scenario: Scenario(day, offers));
        var promotion = code is null ? "" : $"&PromotionCode={code}";
        var told = Prices(await host.SendAsync(Certificates + promotion)).ToDictionary(price => (price.Action, price.Product, price.Years), price => price.Total);

        Assert.Equal(2 * offers.Length, told.Count);

        for (var at = 0; at < offers.Length; at++)
        {
            var (product, years) = offers[at];
            var name = product.Name.Replace(' ', '-').ToLowerInvariant();

            Assert.Equal(told[("purchase", name, years)], Charged(await host.SendAsync(Purchases.Of(product.Name, years, promotionCode: code))));
            Assert.Equal(told[("renew", name, years)], Charged(await host.SendAsync(Renewals.Of(1 + at, years, product.Name, code))));
        }
    }

    private static decimal Charged(Answer answer) => decimal.Parse(answer["ChargedAmount"], CultureInfo.InvariantCulture);

    // As a client does: a year's price times the years, in cents.
    private static IEnumerable<(string Action, string Product, int Years, decimal Total)> Prices(Answer answer) =>
        from price in answer.Result.Descendants().Where(element => element.Name.LocalName == "Price")
        let years = int.Parse(Text(price, "Duration"), CultureInfo.InvariantCulture)
        select (Text(price.Parent!.Parent!, "Name"), Text(price.Parent!, "Name"), years, decimal.Round(decimal.Parse(Text(price, "YourPrice"), CultureInfo.InvariantCulture) * years, 2, MidpointRounding.AwayFromZero));

    private static string Text(XElement element, string attribute) => element.Attribute(attribute)!.Value;

    private static string Scenario(string day, (Product Product, int Years)[] offers) => JsonSerializer.Serialize(new
    {
        version = 1,
        clock = $"{day}T12:00:00Z",
        accounts = new[]
        {
            new { userName = "apiexample", apiKey = Renewals.Key, balance = 1_000_000, certificates = offers.Select((offer, at) => new { certificateId = 1 + at, sslType = offer.Product.Name, expiresInDays = 30 }) },
        },
        promotions = new object[] { new { code = "THIRD", percentOff = 33.3333m }, new { code = "MINUS", amountOff = 2.01m }, new { code = "FREE", percentOff = 100m } },
        prices = new object[]
        {
            new { sslType = "Standard SSL", years = 2, price = 7.7777m },
            new { sslType = "EV SSL", years = 2, price = 70.0025m, action = "renew" },
            new { sslType = "SAN Certificate", years = 1, price = 0m },
        },
    });
}
