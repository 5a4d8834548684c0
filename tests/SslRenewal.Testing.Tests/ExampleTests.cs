using System.Xml.Linq;

namespace SslRenewal.Testing.Tests;

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

    private static Task<bool> RenewsAsync(SslRenewalHost host, int certificateId) => Renewal.IsOkAsync(host, certificateId);
}
