using System.Globalization;
using System.Net;
using SslRenewal.Issuing.DomainControl.Resolving;

namespace SslRenewal.Issuing.Tests.DomainControl;

public sealed class AddressResolverTests
{
    [Fact]
    public async Task Both_kinds_are_found_IPv4_first_with_one_question_each()
    {
        await using var server = LoopbackDns.Of("::1", "127.0.0.2", "127.0.0.1");

        var found = await new AddressResolver(server.EndPoint).FindAsync("shop.test", CancellationToken.None);

        Assert.Equal(["127.0.0.2", "127.0.0.1", "::1"], found.Select(address => address.ToString()));
        Assert.Equal([DnsQuery.A, DnsQuery.Aaaa], server.Questions.Select(question => question.Type).Order());
    }

    [Fact]
    public async Task Names_are_followed_inside_an_answer_and_beyond_it()
    {
        await using var server = new LoopbackDns(query => (query.Type, query.Name) switch
        {
            (DnsQuery.A, "shop.test") => [query.Answer(DnsQuery.CnameRecord("SHOP.test", "one.test"), DnsQuery.CnameRecord("one.test", "two.test"))],
            (DnsQuery.A, "two.test") => [query.Answer(DnsQuery.CnameRecord("two.test", "three.test"), DnsQuery.AddressRecord("three.test", "127.0.0.1"), DnsQuery.AddressRecord("two.test", "127.0.0.2"))],
            _ => [query.Answer()],
        });

        var found = await new AddressResolver(server.EndPoint).FindAsync("shop.test", CancellationToken.None);

        Assert.Equal(IPAddress.Loopback, Assert.Single(found));
    }

    [Fact]
    public async Task A_circle_of_names_ends()
    {
        await using var server = new LoopbackDns(query => [query.Answer(DnsQuery.CnameRecord(query.Name, query.Name is "one.test" ? "two.test" : "one.test"))]);

        Assert.Empty(await new AddressResolver(server.EndPoint).FindAsync("shop.test", CancellationToken.None));
        Assert.Equal(18, server.Questions.Count);
    }

    [Fact]
    public async Task A_name_that_points_to_itself_ends_at_once()
    {
        await using var server = new LoopbackDns(query => [query.Answer(DnsQuery.CnameRecord(query.Name, query.Name))]);

        Assert.Empty(await new AddressResolver(server.EndPoint).FindAsync("shop.test", CancellationToken.None));
        Assert.Equal(2, server.Questions.Count);
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 0)]
    public async Task Eight_names_are_followed_and_no_more(int links, int addresses)
    {
        await using var server = new LoopbackDns(query => query.Name.Split('.')[0] is var label && int.TryParse(label, CultureInfo.InvariantCulture, out var left) && left > 0
            ? [query.Answer(DnsQuery.CnameRecord(query.Name, string.Create(CultureInfo.InvariantCulture, $"{left - 1}.test")))]
            : [query.Answer(query.Type is DnsQuery.A ? [DnsQuery.AddressRecord(query.Name, "127.0.0.1")] : [])]);

        var found = await new AddressResolver(server.EndPoint).FindAsync(string.Create(CultureInfo.InvariantCulture, $"{links}.test"), CancellationToken.None);

        Assert.Equal(addresses, found.Count);
    }

    [Fact]
    public async Task A_name_that_cannot_be_asked_for_is_not_followed()
    {
        await using var server = new LoopbackDns(query => [query.Answer(DnsQuery.Record(DnsQuery.Labels(query.Name), DnsQuery.Cname, [1, (byte)'/', 0]))]);

        Assert.Empty(await new AddressResolver(server.EndPoint).FindAsync("shop.test", CancellationToken.None));
        Assert.Equal(2, server.Questions.Count);
    }

    [Fact]
    public async Task Without_a_server_the_system_is_asked() =>
        Assert.All(await new AddressResolver(server: null).FindAsync("localhost", CancellationToken.None), address => Assert.True(IPAddress.IsLoopback(address)));
}
