using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Tests;

/// <summary>What a certificate that was bought elsewhere is called here.</summary>
public sealed class LikelyProductTests
{
    [Theory]
    [InlineData(null, "example.com", "Standard SSL", 0)]
    [InlineData(ValidationLevel.Domain, "www.example.com example.com", "Standard SSL", 0)]
    [InlineData(ValidationLevel.Organization, "example.com www.example.com", "High Assurance SSL", 0)]
    [InlineData(ValidationLevel.Extended, "example.com", "EV SSL", 0)]
    [InlineData(ValidationLevel.Domain, "*.example.com example.com", "Standard Wildcard SSL", 0)]
    [InlineData(ValidationLevel.Organization, "*.example.com", "OV Wildcard SSL", 0)]
    [InlineData(ValidationLevel.Domain, "*.example.com mail.example.com", "SAN Certificate", 0)]
    [InlineData(ValidationLevel.Domain, "a.example.com b.example.com", "SAN Certificate", 0)]
    [InlineData(ValidationLevel.Organization, "a.example.com b.example.com c.example.com d.example.com", "OV Multi-domain SSL", 1)]
    [InlineData(ValidationLevel.Extended, "*.example.com", "EV Multi-Domain SSL", 0)]
    public void A_type_follows_from_what_was_validated_and_from_the_names(ValidationLevel? level, string names, string expected, int extra)
    {
        var read = names.Split(' ').Select(name => DomainName.Parse(name)!).ToList();

        var product = LikelyProduct.Of(level, read);

        Assert.Equal((expected, extra), (product.Name, LikelyProduct.ExtraNames(product, read.Count)));
    }

    [Fact]
    public void Names_beyond_those_included_are_had_by_types_for_several_alone() =>
        Assert.Equal((0, 7), (LikelyProduct.ExtraNames(ProductCatalogue.StandardSsl, 10), LikelyProduct.ExtraNames(ProductCatalogue.SanCertificate, 10)));

    [Theory]
    [InlineData(90, 1)]
    [InlineData(398, 1)]
    [InlineData(825, 2)]
    [InlineData(4000, 5)]
    public void Years_follow_from_the_days(int days, int expected) => Assert.Equal(expected, LikelyProduct.Years(ProductCatalogue.StandardSsl, TimeSpan.FromDays(days)));
}
