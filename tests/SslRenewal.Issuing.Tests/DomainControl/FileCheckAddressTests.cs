using System.Net;
using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Issuing.Tests.DomainControl;

/// <summary>Which address the file is fetched from, and which are never connected to.</summary>
public sealed class FileCheckAddressTests
{
    private static readonly FileCheckOutcome Matched = new FileCheckOutcome.Matched();
    private static readonly FileCheckOutcome NotAllowed = new FileCheckOutcome.AddressNotAllowed();
    private static readonly FileCheckOutcome NoAddress = new FileCheckOutcome.NoAddress();

    [Fact]
    public async Task The_address_that_was_judged_is_the_one_connected_to()
    {
        await using var allowed = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content));
        await using var forbidden = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content), address: "127.0.0.2", port: allowed.EndPoint.Port);
        var asked = 0;
        await using var dns = new LoopbackDns(query => query.Type is DnsQuery.A
            ? [query.Answer(DnsQuery.AddressRecord(query.Name, ++asked is 1 ? "127.0.0.1" : "127.0.0.2"))]
            : [query.Answer()]);
        var options = Options(allowed, dns) with { AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32")] };

        Assert.Equal(Matched, await CheckAsync(options));
        Assert.Equal([DnsQuery.A, DnsQuery.Aaaa], dns.Questions.Select(question => question.Type).Order());
        Assert.False(forbidden.WasReached);

        Assert.Equal(NotAllowed, await CheckAsync(options));
        Assert.False(forbidden.WasReached);
        Assert.Single(allowed.Requests);
    }

    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData("::ffff:127.0.0.2")]
    public async Task An_address_outside_the_allowed_networks_is_not_connected_to(string address)
    {
        await using var forbidden = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content), address: "127.0.0.2");
        await using var dns = LoopbackDns.Of(address);

        Assert.Equal(NotAllowed, await CheckAsync(Options(forbidden, dns) with { AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32"), IPNetwork.Parse("::/0")] }));
        Assert.False(forbidden.WasReached);
    }

    [Fact]
    public async Task Among_several_addresses_those_outside_are_passed_over()
    {
        await using var allowed = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content));
        await using var forbidden = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content), address: "127.0.0.2", port: allowed.EndPoint.Port);
        await using var dns = LoopbackDns.Of("127.0.0.2", "127.0.0.1", "::ffff:127.0.0.2");

        Assert.Equal(Matched, await CheckAsync(Options(allowed, dns) with { AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32")] }));
        Assert.False(forbidden.WasReached);
    }

    [Fact]
    public async Task An_IPv4_address_mapped_into_IPv6_is_that_IPv4_address()
    {
        await using var http = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content));
        await using var dns = LoopbackDns.Of("::ffff:127.0.0.1");

        Assert.Equal(Matched, await CheckAsync(Options(http, dns)));
        Assert.Equal(NotAllowed, await CheckAsync(Options(http, dns) with { OwnEndPoints = [http.EndPoint] }));
        Assert.Single(http.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.1", "0.0.0.0")]
    [InlineData("127.0.0.1", "::")]
    [InlineData("127.0.0.2", "127.0.0.1")]
    [InlineData("0.0.0.0", "127.0.0.1")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    public async Task Our_own_port_is_not_connected_to(string address, string own)
    {
        await using var ours = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content), address: "0.0.0.0");
        await using var dns = LoopbackDns.Of(address);
        var options = Options(ours, dns) with { AllowedNetworks = [IPNetwork.Parse("0.0.0.0/0")] };

        Assert.Equal(NotAllowed, await CheckAsync(options with { OwnEndPoints = [new(IPAddress.Loopback, 1), new(IPAddress.Parse(own), ours.EndPoint.Port)] }));
        Assert.False(ours.WasReached);
        Assert.Equal(Matched, await CheckAsync(options));
    }

    [Fact]
    public async Task Where_nobody_listens_at_one_address_the_next_is_tried()
    {
        await using var http = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content), address: "127.0.0.3");
        await using var dns = LoopbackDns.Of("127.0.0.1", "127.0.0.2", "127.0.0.3");

        Assert.Equal(Matched, await CheckAsync(Options(http, dns)));
    }

    [Fact]
    public async Task Without_a_resolver_the_system_says_the_address()
    {
        await using var http = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content));

        Assert.Equal(Matched, await CheckAsync(new() { OwnEndPoints = [], HttpPort = http.EndPoint.Port }, "localhost"));
    }

    [Fact]
    public async Task A_name_without_an_address_has_none()
    {
        await using var http = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content));
        await using var empty = LoopbackDns.Of();
        await using var failing = new LoopbackDns(query => [query.Answer(0x8182)]);

        Assert.Equal(NoAddress, await CheckAsync(Options(http, empty)));
        Assert.Equal(NoAddress, await CheckAsync(Options(http, failing)));
        Assert.False(http.WasReached);
    }

    [Fact]
    public async Task A_silent_resolver_is_not_waited_for()
    {
        await using var http = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content));
        await using var dns = new LoopbackDns(_ => []);

        Assert.Equal(NoAddress, await new FileCheck(Options(http, dns), TimeSpan.FromMilliseconds(200)).CheckAsync("shop.test", SampleValues.Values, CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*.")]
    [InlineData("127.0.0.1:80")]
    [InlineData("user@shop.test")]
    [InlineData("shop.test/..")]
    [InlineData("shop.test?")]
    [InlineData("[::1]")]
    [InlineData("shop.test\r\nX: y")]
    public async Task What_is_no_name_is_not_asked_for(string domain)
    {
        await using var dns = LoopbackDns.Of("127.0.0.1");

        Assert.Equal(NoAddress, await CheckAsync(new() { OwnEndPoints = [], Resolver = dns.EndPoint }, domain));
        Assert.Empty(dns.Questions);
    }

    private static DomainControlOptions Options(LoopbackHttp http, LoopbackDns dns) => new() { OwnEndPoints = [], Resolver = dns.EndPoint, HttpPort = http.EndPoint.Port };

    private static Task<FileCheckOutcome> CheckAsync(DomainControlOptions options, string domain = "shop.test") =>
        new FileCheck(options, TimeSpan.FromMinutes(1)).CheckAsync(domain, SampleValues.Values, CancellationToken.None);
}
