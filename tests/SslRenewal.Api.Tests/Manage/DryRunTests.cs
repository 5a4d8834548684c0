using System.Net;
using System.Text.Json;
using SslRenewal.Api.Commands.Renew;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>The dry run: every rule's verdict, the window and the price, and nothing ordered.</summary>
public sealed class DryRunTests
{
    [Fact]
    public async Task A_certificate_that_can_be_renewed_is_eligible_and_stays_so()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(promotions: """{ "code": "MINUS2", "amountOff": 2.00 }"""));

        var run = await RunAsync(host, "501904/renewal?years=2&promotionCode=minus2");

        Assert.True(run.GetProperty("eligible").GetBoolean());
        Assert.Equal("2026-09-22 2027-06-19 2026-11-21 2026-12-14 16", $"{Text(run, "eligibleFrom")} {Text(run, "eligibleUntil")} {Text(run.GetProperty("suggestedWindow"), "start")} {Text(run.GetProperty("suggestedWindow"), "end")} {run.GetProperty("price").GetDecimal():0.##}");
        Assert.Equal(0, (await host.ReadAccountAsync()).Orders);
        Assert.Equal("16.0000", (await host.SendAsync(Renewals.Of(501904, years: 2, promotionCode: "MINUS2")))["ChargedAmount"]);
    }

    [Fact]
    public async Task Every_rule_is_judged_and_not_only_the_first_that_is_broken()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(balance: 1, expiresInDays: 91));

        var run = await RunAsync(host, "501904/renewal?years=3&sslType=EV+SSL&promotionCode=NOSUCHCODE");

        Assert.Equal(
            ["years.over-type", "ssltype.mismatch", "window.too-early-3-years", "window.too-early", "cap.2018", "promotion.unknown", "order.funds"],
            run.GetProperty("rules").EnumerateArray().Where(rule => !rule.GetProperty("holds").GetBoolean()).Select(rule => Text(rule, "name")));
        Assert.Equal(RenewRefusals.InOrder.Select(refusal => refusal.Refusal.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), run.GetProperty("rules").EnumerateArray().Select(rule => Text(rule, "name")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("years=7", "years.out-of-range")]
    [InlineData("years=x", "years.invalid")]
    [InlineData("years=10", "years.too-long")]
    [InlineData("years=", "years.missing")]
    [InlineData("sslType=Standrad", "ssltype.invalid")]
    [InlineData("promotionCode=123456789012345678901", "promotion.too-long")]
    public async Task A_parameter_that_cannot_be_read_is_judged_as_such(string parameter, string rule)
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

        var run = await RunAsync(host, "501904/renewal?" + parameter);

        Assert.False(run.GetProperty("eligible").GetBoolean());
        Assert.Equal(rule, Text(run.GetProperty("rules").EnumerateArray().First(judged => !judged.GetProperty("holds").GetBoolean()), "name"));
    }

    [Fact]
    public async Task A_verdict_carries_the_error_that_the_command_would_answer()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(expiresInDays: 91));

        var answer = await host.SendAsync(Renewals.Of(501904));
        var broken = (await RunAsync(host, "501904/renewal")).GetProperty("rules").EnumerateArray().First(judged => !judged.GetProperty("holds").GetBoolean());

        Assert.Equal((answer.Rule, answer.ErrorNumber, answer.ErrorText), (Text(broken, "name"), broken.GetProperty("error").GetProperty("number").GetInt32(), Text(broken.GetProperty("error"), "message")));
    }

    [Fact]
    public async Task A_new_name_before_its_day_is_told_and_not_an_accident()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario().Replace("2026-11-21", "2026-07-10", StringComparison.Ordinal));

        var run = await RunAsync(host, "501904/renewal");

        Assert.Equal(["ssltype.invalid"], run.GetProperty("rules").EnumerateArray().Where(rule => !rule.GetProperty("holds").GetBoolean()).Select(rule => Text(rule, "name")));
    }

    [Fact]
    public async Task A_number_of_several_accounts_needs_a_user()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: """
            { "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [
                { "userName": "one", "apiKey": "1", "balance": 9.00, "certificates": [ { "certificateId": 1, "sslType": "EV SSL", "expiresInDays": 30 } ] },
                { "userName": "two", "apiKey": "2", "subUsers": [ { "userName": "three", "certificates": [ { "certificateId": 1, "sslType": "EV SSL", "expiresInDays": 30 } ] } ] } ] }
            """);

        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(host, "1/renewal"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "1/renewal?userName=ONE"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "1/renewal?userName=three"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "1/renewal?userName=two"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "2/renewal"));
    }

    private static async Task<JsonElement> RunAsync(SslRenewalHost host, string path) =>
        JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/manage/certificates/" + path, UriKind.Relative))).RootElement;

    private static async Task<HttpStatusCode> StatusAsync(SslRenewalHost host, string path)
    {
        using var response = await host.Client.GetAsync(new Uri("/manage/certificates/" + path, UriKind.Relative));
        return response.StatusCode;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
