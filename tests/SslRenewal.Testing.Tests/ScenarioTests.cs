using System.Text.Json.Nodes;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Testing.Tests;

/// <summary>Scenarios that are put together, and what the service makes of them.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public async Task All_that_is_said_is_there()
    {
        var scenario = Scenario.New().At(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).Set("refundUnactivated", true)
            .Account("shop", account => account
                .Key("a key of the shop").AllowedIps("1.2.3.4", "10.0.0.0/8").Clock(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))
                .Certificate(7, "EV SSL", "ev.example.com", fill: certificate => certificate.Years(2).ExpiresOn(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)).Set("applicant", new JsonObject { ["country"] = "US" }))
                .Certificate(8, "PositiveSSL Multi Domain", expiresInDays: 10, fill: certificate => certificate.Sans(2))
                .Certificate(9, "EV SSL", "ev.example.com", fill: certificate => certificate.Status("NEWRENEWAL").RenewalOf(7))
                .Generate(5, 100, "Standard SSL", 1, 89, seed: 7)
                .Add("ledger", new JsonObject { ["at"] = "2026-01-01T00:00:00Z", ["amount"] = 12.5m, ["cause"] = "opening" })
                .SubUser("customer", user => user.Balance(20m)))
            .Account("closed", account => account.Balance(1m).Locked())
            .Promotion("SAVE10", percentOff: 10, more: new JsonObject { ["usageLimit"] = 3 })
            .Promotion("MINUS2", amountOff: 2m)
            .Price("EV SSL", years: 1, price: 77m);

        await using var host = await SslRenewalHost.StartAsync(new() { Scenario = scenario });
        var (shop, customer) = (await host.Account("shop").ReadAsync(), await host.Account("customer").ReadAsync());
        var certificates = await host.Account("shop").CertificatesAsync();

        Assert.Equal((12.5m, 8, 20m), (shop.Balance, shop.Certificates, customer.Balance));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), shop.Clock);
        Assert.Equal([7, 8, 9, 100, 101, 102, 103, 104], certificates.Select(certificate => certificate.CertificateId));
        Assert.Equal(9, (await host.Account("shop").CertificateAsync(7)).Renewal);
    }

    [Fact]
    public async Task The_demo_takes_more_and_stays_as_it_is()
    {
        var more = Scenario.Demo.Account("another", account => account.Key("another key").Balance(3m));

        await using var host = await SslRenewalHost.StartAsync(new() { Scenario = more });
        Assert.Equal((3m, 1000m), (await host.Account("another").BalanceAsync(), await host.Account("apiexample").BalanceAsync()));

        await host.LoadScenarioAsync(Scenario.Demo);
        _ = await Assert.ThrowsAsync<SslRenewalException>(() => host.Account("another").BalanceAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_path_at_the_start_and_later()
    {
        var wrong = Scenario.New().Account("shop", account => account.Certificate(7, "PositveSSL", expiresInDays: 30));

        var early = await Assert.ThrowsAsync<SettingException>(() => SslRenewalHost.StartAsync(new() { Scenario = wrong }));
        await using var host = await SslRenewalHost.StartAsync(new() { Scenario = Scenario.None });
        var late = await Assert.ThrowsAsync<SslRenewalException>(() => host.LoadScenarioAsync(wrong));

        Assert.Contains("accounts[0].certificates[0].sslType: expected ", early.Message, StringComparison.Ordinal);
        Assert.Contains("accounts[0].certificates[0].sslType: expected ", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_may_be_given_more_than_once()
    {
        var (country, entry) = (new JsonObject { ["country"] = "US" }, new JsonObject { ["amount"] = 1 });

        var json = Scenario.New().Account("shop", account => account.Add("ledger", entry).Add("ledger", entry).Set("x", country)
            .Certificate(7, "EV SSL", fill: certificate => certificate.Set("applicant", country)).Certificate(8, "EV SSL", fill: certificate => certificate.Set("applicant", country))).ToJson();

        Assert.Equal(4, json.Split("\"US\"").Length);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_object_is_no_scenario(string json) => Assert.Throws<FormatException>(() => Scenario.FromJson(json));
}
