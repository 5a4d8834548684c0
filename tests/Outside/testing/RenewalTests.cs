using System.Xml.Linq;
using SslRenewal.Testing;

namespace Outside;

/// <summary>What a project that has only the package can do with it.</summary>
public sealed class RenewalTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_is_renewed(bool socket)
    {
        await using var host = await SslRenewalHost.StartAsync(new() { Socket = socket });

        using var client = host.CreateClient();
        var answer = XDocument.Parse(await client.GetStringAsync($"{host.ApiAddress}?{host.Credentials.ToQuery()}&Command=namecheap.ssl.renew&CertificateID=501904&SSLType=PositiveSSL&Years=1"));

        Assert.Equal("OK", answer.Root!.Attribute("Status")!.Value);
        Assert.Equal(991.00m, await host.Account("apiexample").BalanceAsync());
    }

    [Fact]
    public async Task A_fault_strikes_and_time_moves()
    {
        await using var host = await SslRenewalHost.StartAsync(new() { Scenario = Scenario.New().Account("shop", account => account.Balance(100m).Certificate(7, "PositiveSSL", "example.com", expiresInDays: 60)) });
        await host.Faults.AddAsync(Fault.OrderCreationFailed() with { CertificateId = 7 });

        await Assert.ThrowsAsync<SslRenewalAssertionException>(() => host.Faults.AssertSpentAsync());
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), await host.Clock.AdvanceAsync(TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task The_desk_and_its_assets_are_there()
    {
        await using var host = await SslRenewalHost.StartAsync();
        using var client = host.CreateClient();

        Assert.Contains("example.com", await client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("\"openapi\"", await client.GetStringAsync("/openapi/v1.json"), StringComparison.Ordinal);
    }
}
