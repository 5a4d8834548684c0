using System.Globalization;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Tests;

/// <summary>Each date on which a rule changes: the day before, the day, the day after.</summary>
public sealed class TimelineTests
{
    [Theory]
    [InlineData("2015-02-28", 5)]
    [InlineData("2015-03-01", 3)]
    [InlineData("2015-03-02", 3)]
    [InlineData("2018-02-28", 3)]
    [InlineData("2018-03-01", 2)]
    [InlineData("2018-03-02", 2)]
    public void The_industry_allows_so_many_years(string day, int years) =>
        Assert.Equal(years, Enumerable.Range(1, 5).Last(asked => !IndustryCap.InOrder.Any(cap => cap.Forbids(asked, Day(day)))));

    [Theory]
    [InlineData("2026-07-10", "PositiveSSL", "PositiveSSL")]
    [InlineData("2026-07-11", "PositiveSSL", "Standard SSL")]
    [InlineData("2026-07-12", "PositiveSSL", "Standard SSL")]
    [InlineData("2026-07-10", "EV SSL", "EV SSL")]
    [InlineData("2026-07-11", "EV SSL", "EV SSL")]
    [InlineData("2026-07-12", "EV SSL", "EV SSL")]
    public void A_name_is_issued_as(string day, string name, string issued) =>
        Assert.Equal(issued, ProductCatalogue.Read(name, Day(day))!.Product!.IssuedOn(Day(day)).Name);

    [Fact]
    public void Before_the_change_the_old_names_are_valid_and_the_new_are_not()
    {
        var before = Timeline.NewNames.Since.AddDays(-1);

        Assert.All(ProductCatalogue.Deprecated, old => Assert.Same(old, ProductCatalogue.Read(old.Name, before)!.Product));
        Assert.All(ProductCatalogue.Current.Where(product => product != ProductCatalogue.EvSsl), product => Assert.Null(ProductCatalogue.Read(product.Name, before)));
        Assert.All(ProductCatalogue.Current, product => Assert.Null(ProductCatalogue.Read(product.Alias!, before)));
        Assert.Same(ProductCatalogue.EvSsl, ProductCatalogue.Read("ev ssl", before)!.Product);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void From_the_change_on_every_name_and_alias_is_valid(int daysLater)
    {
        var day = Timeline.NewNames.Since.AddDays(daysLater);

        Assert.All(ProductCatalogue.All, product => Assert.Same(product, ProductCatalogue.Read(product.Name.ToUpperInvariant(), day)!.Product));
        Assert.All(ProductCatalogue.Current, product => Assert.Same(product, ProductCatalogue.Read(product.Alias!.ToUpperInvariant(), day)!.Product));
    }

    [Fact]
    public void Every_change_is_told_of_in_order() =>
        Assert.Equal(["2015-03-01", "2015-04-01", "2018-03-01", "2018-03-01", "2020-09-01", "2026-03-15", "2026-07-11", "2027-03-15", "2029-03-15"], Timeline.InOrder.Select(change => change.Since.ToString("O", CultureInfo.InvariantCulture)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
