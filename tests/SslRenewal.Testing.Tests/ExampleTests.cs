using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace SslRenewal.Testing.Tests;

#pragma warning disable CA2234 // examples are written as a reader would write them

/// <summary>The examples of docs/testing.md and of the package's readme, as they stand there.</summary>
public sealed class ExampleTests
{
    [Fact]
    public async Task A_certificate_is_renewed()
    {
        await using var host = await SslRenewalHost.StartAsync();

        using var client = host.CreateClient();
        var answer = XDocument.Parse(await client.GetStringAsync($"{host.ApiAddress}?{host.Credentials.ToQuery()}&Command=namecheap.ssl.renew&CertificateID=501904&SSLType=PositiveSSL&Years=1"));

        Assert.Equal("OK", answer.Root!.Attribute("Status")!.Value);
    }

    [Fact]
    public async Task A_scenario_is_put_together_and_time_moves()
    {
        var scenario = Scenario.New()
            .At("2026-11-21T12:00:00Z")
            .Account("apiexample", account => account
                .Balance(100m)
                .Certificate(501904, "PositiveSSL", "example.com", expiresInDays: 120)
                .SubUser("reseller-customer", user => user.Balance(20m)))
            .Promotion("SAVE10", percentOff: 10)
            .Price("PositiveSSL", years: 1, price: 8.88m, action: "renew");

        await using var host = await SslRenewalHost.StartAsync(new() { Scenario = scenario });

        Assert.False(await RenewsAsync(host, 501904));
        await host.Clock.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.True(await RenewsAsync(host, 501904));

        Assert.Equal(91.12m, await host.Account("apiexample").BalanceAsync());
    }

    [Fact]
    public async Task An_order_fails_once()
    {
        await using var host = await SslRenewalHost.StartAsync();

        await host.Faults.AddAsync(Fault.OrderCreationFailed() with { CertificateId = 501904 });

        Assert.False(await RenewsAsync(host, 501904));
        Assert.True(await RenewsAsync(host, 501904));
        await host.Faults.AssertSpentAsync();
    }

    [Fact]
    public async Task The_journal_tells_what_came()
    {
        await using var host = await SslRenewalHost.StartAsync();
        using var client = host.CreateClient();
        _ = await client.GetStringAsync(Renewal.Query(host, 501904) + "&SANStoADDD=1");

        await host.Requests.AssertAsync(new() { Command = "namecheap.ssl.renew", CertificateId = 501904, Ok = true, Times = 1 });

        var request = Assert.Single(await host.Requests.ListAsync(new() { Command = "namecheap.ssl.renew" }));
        Assert.Equal("SANStoADDD", Assert.Single(request.Unread).Name);
    }

    [Theory]
    [InlineData("docs/testing.md")]
    [InlineData("src/SslRenewal.Testing/README.md")]
    public async Task What_a_page_shows_stands_here(string page)
    {
        var blocks = (await File.ReadAllTextAsync(Repository(page))).Split("```csharp\n")[1..].Select(rest => rest.Split("```")[0]);
        var here = Squeezed(await File.ReadAllTextAsync(Repository("tests/SslRenewal.Testing.Tests/ExampleTests.cs")));

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(Squeezed(block), here, StringComparison.Ordinal));
    }

    private static string Squeezed(string code) => string.Concat(code.Where(letter => !char.IsWhiteSpace(letter)));

    private static string Repository(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", path);

    private static Task<bool> RenewsAsync(SslRenewalHost host, int certificateId) => Renewal.IsOkAsync(host, certificateId);
}
