using System.Text.Json;

namespace SslRenewal.Cli.Tests;

/// <summary>Looking at a service, and renewing with it.</summary>
public sealed class DemoTests(ServedDemo demo) : IClassFixture<ServedDemo>
{
    [Fact]
    public async Task The_fleet_is_a_table() => Approved.Equal("list.txt", (await demo.CallAsync("list", "--user", "reseller-customer")).Done());

    [Fact]
    public async Task A_page_says_what_it_is_a_part_of() =>
        Assert.EndsWith(" certificates; page 2 shows 3.\n", (await demo.CallAsync("list", "--status", "active", "--page", "2", "--page-size", "3")).Done(), StringComparison.Ordinal);

    [Fact]
    public async Task Json_is_what_the_service_answers_and_nothing_else()
    {
        using var http = new HttpClient { BaseAddress = new Uri(demo.Address) };
        var answered = await http.GetStringAsync(new Uri("/manage/certificates?userName=apiexample&renewable=true", UriKind.Relative));

        Assert.Equal(answered + "\n", (await demo.CallAsync("list", "--user", "apiexample", "--renewable", "--json")).Done());
    }

    [Fact]
    public async Task A_refusal_as_json_is_the_services_problem()
    {
        var called = await demo.CallAsync("list", "--user", "nobody", "--json");

        Assert.Equal("sslrenewal: There is no user nobody.", called.Refused());
        Assert.Equal("There is no user nobody.", JsonElement.Parse(called.Output).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_renewal_that_is_possible_is_explained() => Approved.Equal("explain-held.txt", (await demo.CallAsync("explain", "501906", "--user", "apiexample", "--years", "2", "--promotion", "SAVE10")).Done());

    [Fact]
    public async Task A_renewal_that_is_not_is_explained_with_its_answer_and_its_days()
    {
        var called = await demo.CallAsync("explain", "501930");

        Assert.Equal(ExitCode.Refused, called.ExitCode);
        Approved.Equal("explain-broken.txt", called.Output);
    }

    [Fact]
    public async Task A_renewal_is_ordered_once_under_its_key()
    {
        var first = (await demo.RenewAsync(501904, "--idempotency-key", "order-17")).Done();
        var again = (await demo.RenewAsync(501904, "--idempotency-key", "order-17")).Done();
        var third = (await demo.RenewAsync(501904)).Refused();

        Assert.Matches("^Ordered Standard SSL for 1 year: order [0-9]+, transaction [0-9]+, 9.00 dollars.\nCertificate [0-9]+ waits to be activated.\n$", first);
        Assert.Equal(first, again);
        Assert.Equal("sslrenewal: 4028294: This CertificateID is already queued for Renewal (certificate.queued)", third);
    }

    [Fact]
    public async Task A_renewal_and_its_refusal_are_json_too()
    {
        var ordered = JsonElement.Parse((await demo.RenewAsync(501932, "--json")).Done());
        var refused = await demo.RenewAsync(501930, "--json");

        Assert.Equal(9.00m, ordered.GetProperty("chargedAmount").GetDecimal());
        Assert.Equal("sslrenewal: 4011294: Certificate not meet the ExpireDate. So cannot Renew (window.too-early)", refused.Refused());
        Assert.Equal("""{"error":{"number":4011294,"message":"Certificate not meet the ExpireDate. So cannot Renew"},"rule":"window.too-early"}""", refused.Output.TrimEnd());
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_printed_nowhere()
    {
        var called = await demo.CallAsync(["renew", "501904", "--type", "PositiveSSL", "--api-user", "smallshop", "--api-key", "wrong-key"], []);

        Assert.StartsWith("sslrenewal: 1011102: API Key is invalid", called.Refused(), StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-key", called.Output + called.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_lost_says_that_nobody_knows()
    {
        _ = (await demo.CallAsync("faults", "add", "loseAnswer", "--certificate", "501933", "--at", "connection")).Done();

        var lost = (await demo.RenewAsync(501933, "--idempotency-key", "lost")).Refused();
        var again = (await demo.RenewAsync(501933, "--idempotency-key", "lost")).Done();

        Assert.Contains("--idempotency-key", lost, StringComparison.Ordinal);
        Assert.StartsWith("Ordered Standard SSL", again, StringComparison.Ordinal);
    }
}
