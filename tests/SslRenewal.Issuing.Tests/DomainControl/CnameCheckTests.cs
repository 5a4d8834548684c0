using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Issuing.Tests.DomainControl;

public sealed class CnameCheckTests
{
    private const string HostName = $"_{SampleValues.Md5}.shop.test";

    [Theory]
    [InlineData("shop.test")]
    [InlineData("shop.test.")]
    [InlineData("*.shop.test")]
    public async Task The_record_is_looked_for_beside_the_domain(string domain)
    {
        await using var dns = new LoopbackDns(query => [query.Answer(DnsQuery.CnameRecord(HostName, SampleValues.Target))]);

        Assert.Equal(CnameCheckOutcome.Matched, await CheckAsync(dns, domain));
        Assert.Equal(HostName, Assert.Single(dns.Questions).Name);
    }

    [Fact]
    public async Task Letter_case_has_no_meaning()
    {
        await using var dns = new LoopbackDns(query => [query.Answer(DnsQuery.CnameRecord(HostName.ToUpperInvariant(), SampleValues.Target.ToUpperInvariant()))]);

        Assert.Equal(CnameCheckOutcome.Matched, await CheckAsync(dns));
    }

    [Theory]
    [InlineData("www.shop.test")]
    [InlineData(SampleValues.Target + ".shop.test")]
    [InlineData("x." + SampleValues.Target)]
    public async Task Another_target_does_not_match(string target)
    {
        await using var dns = new LoopbackDns(query => [query.Answer(DnsQuery.CnameRecord(HostName, target))]);

        Assert.Equal(CnameCheckOutcome.NotMatched, await CheckAsync(dns));
    }

    [Fact]
    public async Task A_record_that_leads_to_the_right_one_does_not_match()
    {
        await using var dns = new LoopbackDns(query => [query.Answer(DnsQuery.CnameRecord(HostName, "next.test"), DnsQuery.CnameRecord("next.test", SampleValues.Target))]);

        Assert.Equal(CnameCheckOutcome.NotMatched, await CheckAsync(dns));
        Assert.Single(dns.Questions);
    }

    [Fact]
    public async Task No_record_and_no_answer_are_told_apart()
    {
        await using var empty = LoopbackDns.Of();
        await using var failing = new LoopbackDns(query => [query.Answer(0x8182)]);

        Assert.Equal(CnameCheckOutcome.NoRecord, await CheckAsync(empty));
        Assert.Equal(CnameCheckOutcome.NoAnswer, await CheckAsync(failing));
    }

    [Fact]
    public async Task A_domain_too_long_for_the_record_has_none()
    {
        await using var dns = LoopbackDns.Of();

        Assert.Equal(CnameCheckOutcome.NoRecord, await CheckAsync(dns, string.Join('.', Enumerable.Repeat(new string('a', 54), 4))));
        Assert.Single(dns.Questions);
        Assert.Equal(CnameCheckOutcome.NoRecord, await CheckAsync(dns, string.Join('.', Enumerable.Repeat(new string('a', 55), 4))));
        Assert.Single(dns.Questions);
    }

    private static Task<CnameCheckOutcome> CheckAsync(LoopbackDns dns, string domain = "shop.test") =>
        new CnameCheck(new() { OwnEndPoints = [], Resolver = dns.EndPoint }).CheckAsync(domain, SampleValues.Values, CancellationToken.None);
}
