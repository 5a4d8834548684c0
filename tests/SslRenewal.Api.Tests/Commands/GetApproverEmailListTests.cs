namespace SslRenewal.Api.Tests.Commands;

/// <summary><c>namecheap.ssl.getApproverEmailList</c>.</summary>
public sealed class GetApproverEmailListTests
{
    private const string List = $"{Renewals.Caller}&Command=namecheap.ssl.getApproverEmailList";

    [Fact]
    public async Task Approvers_are_listed_for_the_name_and_each_one_above_it()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

        Approved.Equal("approvers.xml", (await host.SendAsync($"{List}&DomainName=*.Shop.example.co.uk&CertificateType=positivessl%20wildcard")).Text);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        const string Type = "&CertificateType=PositiveSSL";

        (string Parameters, string Rule, int Number)[] refused =
        [
            (Type, "domainname.missing", 2011166),
            ($"&DomainName={new string('a', 63)}.abc.com{Type}", "domainname.too-long", 2011166),
            ("&DomainName=a..b" + Type, "domainname.invalid", 2011166),
            ("&DomainName=1.2.3.4" + Type, "domainname.invalid", 2011166),
            ("&DomainName=localhost" + Type, "domainname.invalid", 2011166),
            ("&DomainName=db.internal" + Type, "domainname.invalid", 2011166),
            ("&DomainName=a.com&DomainName=b.com" + Type, "domainname.invalid", 2011166),
            ("&DomainName=a.com", "certificatetype.missing", 2011300),
            ("&DomainName=a.com&CertificateType=" + new string('a', 51), "certificatetype.too-long", 2011300),
            ("&DomainName=a.com&CertificateType=SSL", "certificatetype.invalid", 2011300),
            ("&DomainName=a.com&CertificateType=rapidssl", "certificatetype.discontinued", 2011301),
        ];

        foreach (var (parameters, rule, number) in refused)
        {
            var answer = await host.SendAsync(List + parameters);
            Assert.Equal((rule, number), (answer.Rule, answer.ErrorNumber));
        }

        Approved.Equal("approvers-refused.xml", (await host.SendAsync($"{List}&DomainName=a.com&CertificateType=rapidssl")).Text);
    }
}
