using System.Net;
using System.Net.NetworkInformation;
using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Issuing.Tests.DomainControl;

public sealed class AddressRulesTests
{
    private const int OurPort = 8080;

    private static readonly IReadOnlyList<IPNetwork> Everywhere = [IPNetwork.Parse("0.0.0.0/0"), IPNetwork.Parse("::/0")];

    private static readonly IPAddress[] Loopback = Addresses("127.0.0.1 127.1.2.3 ::1 0.0.0.0 :: ::ffff:127.0.0.1 ::ffff:0.0.0.0");

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.255.255.254", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("93.184.216.34", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::2", false)]
    [InlineData("fe80::1", false)]
    [InlineData("2001:db8::1", false)]
    public void By_default_only_loopback_is_allowed(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, new AddressRules(new() { OwnEndPoints = [] }).Permitted([IPAddress.Parse(address)], port: 80) is not []);

    [Fact]
    public void What_is_allowed_is_kept_in_order_and_unmapped()
    {
        var rules = new AddressRules(new() { OwnEndPoints = [], AllowedNetworks = [IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("2001:db8::/32")] });

        var permitted = rules.Permitted(Addresses("2001:db8::1 198.51.100.1 ::ffff:192.0.2.7 2001:db9::1 192.0.2.1 ::ffff:198.51.100.1"), port: 80);

        Assert.Equal(["2001:db8::1", "192.0.2.7", "192.0.2.1"], permitted.Select(address => address.ToString()));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("127.0.0.1")]
    [InlineData("203.0.113.5")]
    public void At_a_port_of_ours_every_local_address_is_ours(string own)
    {
        var rules = new AddressRules(new() { OwnEndPoints = [new(IPAddress.Parse(own), OurPort)], AllowedNetworks = Everywhere });
        IPAddress[] local = [.. NetworkInterface.GetAllNetworkInterfaces().SelectMany(adapter => adapter.GetIPProperties().UnicastAddresses).Select(unicast => unicast.Address), .. Loopback];

        Assert.Empty(rules.Permitted(local, OurPort));
        Assert.Equal(local.Length, rules.Permitted(local, OurPort + 1).Count);
    }

    [Fact]
    public void An_address_of_ours_that_is_not_local_is_ours_too()
    {
        var rules = new AddressRules(new() { OwnEndPoints = [new(IPAddress.Parse("::ffff:203.0.113.5"), OurPort), new(IPAddress.Parse("2001:db8::1%2"), OurPort)], AllowedNetworks = Everywhere });

        Assert.Empty(rules.Permitted(Addresses("203.0.113.5 ::ffff:203.0.113.5 2001:db8::1"), OurPort));
        Assert.Single(rules.Permitted([IPAddress.Parse("203.0.113.6")], OurPort));
        Assert.Single(rules.Permitted([IPAddress.Parse("203.0.113.5")], OurPort + 1));
    }

    private static IPAddress[] Addresses(string list) => [.. list.Split(' ').Select(IPAddress.Parse)];
}
