using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Tests;

public sealed class ProductCatalogueTests
{
    private static readonly DateOnly Day = Timeline.NewNames.Since;

    [Fact]
    public void There_are_eight_types_and_twelve_deprecated_names() =>
        Assert.Equal((8, 12, 20), (ProductCatalogue.Current.Count, ProductCatalogue.Deprecated.Count, ProductCatalogue.All.Select(product => product.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count()));

    [Fact]
    public void A_successor_validates_covers_and_costs_what_the_old_product_did() =>
        Assert.All(ProductCatalogue.Deprecated, old => Assert.Equal(old.Successor! with { Name = old.Name, Alias = null, SoldSince = null, Successor = old.Successor }, old));

    [Fact]
    public void A_discontinued_name_is_known_as_such_on_any_day() =>
        Assert.All(ProductCatalogue.Discontinued, name => Assert.Same(RequestedType.Discontinued, ProductCatalogue.Read(name.ToUpperInvariant(), Day.AddYears(-10))));

    [Theory]
    [InlineData("Standard  SSL")]
    [InlineData("StandardSSL")]
    [InlineData("standard ssl ssl.com")]
    [InlineData("")]
    public void Inner_spaces_count_and_nothing_is_guessed(string text) => Assert.Null(ProductCatalogue.Read(text, Day));

    [Theory]
    [InlineData("Standard SSL", 1, 0, 9.00)]
    [InlineData("PositiveSSL", 2, 0, 18.00)]
    [InlineData("High Assurance SSL", 1, 0, 20.00)]
    [InlineData("EV SSL", 2, 0, 160.00)]
    [InlineData("Standard Wildcard SSL", 1, 0, 75.00)]
    [InlineData("OV Wildcard SSL", 1, 0, 170.00)]
    [InlineData("SAN Certificate", 2, 2, 108.00)]
    [InlineData("OV Multi-domain SSL", 1, 97, 2418.00)]
    [InlineData("EV Multi Domain SSL", 1, 1, 190.00)]
    public void A_price_is_type_plus_names_times_years(string type, int years, int names, decimal price) =>
        Assert.Equal(price, PriceList.Catalogue.Of(ProductCatalogue.Find(type)!, years, names, PriceAction.Renew));

    [Fact]
    public void A_price_that_was_set_holds_for_its_duration_and_one_with_an_action_goes_before()
    {
        var prices = new PriceList([new(ProductCatalogue.Find("PositiveSSL")!, Years: 2, Action: null, 7.50m), new(ProductCatalogue.StandardSsl, Years: 2, PriceAction.Renew, 7.00m)]);

        Assert.Equal(9.00m, prices.Of(ProductCatalogue.StandardSsl, years: 1, extraNames: 0, PriceAction.Renew));
        Assert.Equal(14.00m, prices.Of(ProductCatalogue.StandardSsl, years: 2, extraNames: 0, PriceAction.Renew));
        Assert.Equal(15.00m, prices.Of(ProductCatalogue.StandardSsl, years: 2, extraNames: 0, PriceAction.Purchase));
    }
}
