using System.Net;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Certificates;

namespace SslRenewal.Domain.Tests;

public sealed class AccountTests
{
    [Theory]
    [InlineData("1.2.3.4", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("256.1.1.1", false)]
    [InlineData("01.2.3.4", false)]
    [InlineData("1.2.3", false)]
    [InlineData("1.2.3.4.5", false)]
    [InlineData("1.2.3.", false)]
    [InlineData("1.2.3.4 ", false)]
    [InlineData("0x1.2.3.4", false)]
    [InlineData("+1.2.3.4", false)]
    [InlineData("١.2.3.4", false)]
    [InlineData("::1", false)]
    public void An_address_is_four_decimals_without_leading_zeros(string text, bool isAddress) => Assert.Equal(isAddress, Ipv4.Parse(text) is not null);

    [Theory]
    [InlineData("10.0.0.0/8", "10.255.0.1", true)]
    [InlineData("10.0.0.0/8", "11.0.0.1", false)]
    [InlineData("1.2.3.4", "1.2.3.4", true)]
    [InlineData("1.2.3.4", "1.2.3.5", false)]
    [InlineData("0.0.0.0/0", "9.9.9.9", true)]
    public void A_network_holds_its_addresses(string network, string address, bool holds) => Assert.Equal(holds, Ipv4.ParseNetwork(network)!.Value.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("::/0")]
    public void What_is_no_network_is_none(string text) => Assert.Null(Ipv4.ParseNetwork(text));

    [Fact]
    public void A_key_is_known_by_its_hash_alone()
    {
        var hash = ApiKeyHash.Of("secret");

        Assert.True(hash.IsOf("secret"));
        Assert.False(hash.IsOf("Secret"));
        Assert.False(ApiKeyHash.OfNobody.IsOf(""));
        Assert.Equal(hash, ApiKeyHash.Parse(hash.ToString()));
        Assert.Equal("sha256:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b", hash.ToString());
    }

    [Theory]
    [InlineData("sha256:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b", true)]
    [InlineData("SHA256:2BB80D537B1DA3E38BD30361AA855686BDE0EACD7162FEF6A25FE97BF527A25B", true)]
    [InlineData("sha256:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25", false)]
    [InlineData("sha256:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b0", false)]
    [InlineData("sha256:xbb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b", false)]
    [InlineData("sha512:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b", false)]
    [InlineData("", false)]
    public void A_hash_is_its_prefix_and_64_hex_digits(string text, bool isOfSecret) => Assert.Equal(isOfSecret ? ApiKeyHash.Of("secret") : null, ApiKeyHash.Parse(text));

    [Fact]
    public void Nobody_s_hash_is_as_long_as_any() => Assert.Equal(new string('0', 64), ApiKeyHash.OfNobody.Hex);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("999999999", 999999999)]
    [InlineData("000000001", 1)]
    [InlineData("0", null)]
    [InlineData("1000000000", null)]
    [InlineData("-1", null)]
    [InlineData("+1", null)]
    [InlineData("1 ", null)]
    [InlineData("٣", null)]
    [InlineData("", null)]
    public void A_certificate_id_is_ascii_digits_above_zero(string text, int? id) => Assert.Equal(id, CertificateId.Parse(text)?.Value);
}
