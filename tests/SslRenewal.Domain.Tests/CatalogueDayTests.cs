using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Tests;

/// <summary>The catalogue name by name, and what is sold on a day.</summary>
public sealed class CatalogueDayTests
{
    private static readonly DateOnly Day = Timeline.NewNames.Since;

    [Theory]
    [InlineData("Standard SSL", "standard ssl sslcom", ValidationLevel.Domain, Coverage.SingleDomain, 5, 9, 0)]
    [InlineData("High Assurance SSL", "high assurance ssl sslcom", ValidationLevel.Organization, Coverage.SingleDomain, 5, 20, 0)]
    [InlineData("EV SSL", "ev ssl sslcom", ValidationLevel.Extended, Coverage.SingleDomain, 2, 80, 0)]
    [InlineData("Standard Wildcard SSL", "standard wildcard ssl sslcom", ValidationLevel.Domain, Coverage.Wildcard, 5, 75, 0)]
    [InlineData("OV Wildcard SSL", "ov wildcard ssl sslcom", ValidationLevel.Organization, Coverage.Wildcard, 5, 170, 0)]
    [InlineData("SAN Certificate", "san certificate ssl sslcom", ValidationLevel.Domain, Coverage.MultiDomain, 5, 30, 12)]
    [InlineData("OV Multi-domain SSL", "ov multi-domain ssl sslcom", ValidationLevel.Organization, Coverage.MultiDomain, 5, 90, 24)]
    [InlineData("EV Multi-Domain SSL", "ev multi domain ssl sslcom", ValidationLevel.Extended, Coverage.MultiDomain, 2, 150, 40)]
    public void A_type_is(string name, string alias, ValidationLevel level, Coverage coverage, int years, decimal price, decimal perName)
    {
        var product = ProductCatalogue.Find(name)!;

        Assert.Equal((name, alias, level, coverage, years, price, perName), (product.Name, product.Alias, product.Validation, product.Coverage, product.MaxYears, product.PricePerYear, product.PricePerName));
        Assert.Equal(name, $"{product}");
    }

    [Theory]
    [InlineData("PositiveSSL", "Standard SSL")]
    [InlineData("EssentialSSL", "Standard SSL")]
    [InlineData("InstantSSL", "High Assurance SSL")]
    [InlineData("InstantSSL Pro", "High Assurance SSL")]
    [InlineData("PremiumSSL", "High Assurance SSL")]
    [InlineData("PositiveSSL Wildcard", "Standard Wildcard SSL")]
    [InlineData("EssentialSSL Wildcard", "Standard Wildcard SSL")]
    [InlineData("PremiumSSL Wildcard", "OV Wildcard SSL")]
    [InlineData("PositiveSSL Multi Domain", "SAN Certificate")]
    [InlineData("Multi Domain SSL", "OV Multi-domain SSL")]
    [InlineData("Unified Communications", "OV Multi-domain SSL")]
    [InlineData("EV Multi Domain SSL", "EV Multi-Domain SSL")]
    public void An_old_name_is_replaced_by(string name, string successor) => Assert.Equal(successor, ProductCatalogue.Find(name)!.Successor!.Name);

    [Theory]
    [InlineData("RapidSSL")]
    [InlineData("RapidSSL Wildcard")]
    [InlineData("QuickSSL")]
    [InlineData("QuickSSL Premium")]
    [InlineData("True BusinessID")]
    [InlineData("True BusinessID Wildcard")]
    [InlineData("True BusinessID with EV")]
    [InlineData("True BusinessID Multi Domain")]
    [InlineData("True BusinessID with EV Multi Domain")]
    [InlineData("SSL123")]
    [InlineData("SSL Web Server")]
    [InlineData("SSL Web Server EV")]
    [InlineData("SGC SuperCerts")]
    [InlineData("Secure Site")]
    [InlineData("Secure Site Pro")]
    [InlineData("Secure Site with EV")]
    [InlineData("Secure Site Pro with EV")]
    public void A_brand_of_the_past_is_discontinued(string name) => Assert.Same(RequestedType.Discontinued, ProductCatalogue.Read(name, Day));

    [Fact]
    public void What_is_sold_on_a_day_are_the_names_of_that_day()
    {
        Assert.Equal(ProductCatalogue.Current, ProductCatalogue.SoldOn(Day));
        Assert.Equal([ProductCatalogue.EvSsl, .. ProductCatalogue.Deprecated], ProductCatalogue.SoldOn(Day.AddDays(-1)));
    }

    [Fact]
    public void A_successor_stays_what_it_is() => Assert.Same(ProductCatalogue.StandardSsl, ProductCatalogue.StandardSsl.IssuedOn(Day.AddYears(5)));

    [Fact]
    public void Each_level_has_two_letters() =>
        Assert.Equal(["DV", "OV", "EV"], Enum.GetValues<ValidationLevel>().Select(level => level.Initials()));

    [Fact]
    public void Every_suffix_of_two_labels_stands_above_the_registered_name() =>
        Assert.All(PublicSuffixes.OfTwoLabels, suffix =>
        {
            Assert.Equal($"example.{suffix}", $"{DomainName.Parse($"www.example.{suffix}")!.Registered}");
            Assert.True(DomainName.Parse(suffix)!.IsSuffix);
            Assert.False(DomainName.Parse($"example.{suffix}")!.IsSuffix);
        });
}
