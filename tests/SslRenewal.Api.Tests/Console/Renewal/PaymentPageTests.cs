using System.Net;
using SslRenewal.Api.Tests.Life;

namespace SslRenewal.Api.Tests.Console.Renewal;

/// <summary>The page on which renewals are paid.</summary>
public sealed class PaymentPageTests
{
    private const int Held = 501904;

    [Fact]
    public async Task Sent_twice_from_two_tabs_or_again_it_pays_once_and_always_shows_what_was_bought()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var address = await PrepareAsync(host, Held);
        var (one, other) = (await browser.OpenAsync(address), await browser.OpenAsync(address));

        var answers = await Task.WhenAll(browser.PostAsync(one, address), browser.PostAsync(one, address), browser.PostAsync(other, address));
        var again = await browser.PostAsync(one, address);
        var back = await browser.OpenAsync(address);

        Assert.All(answers.Append(again), answer => Assert.Equal((HttpStatusCode.SeeOther, address), (answer.Status, answer.Location)));
        Assert.Contains("The renewal is ordered", back.Text, StringComparison.Ordinal);
        Assert.Contains("Certificate 501907", back.Text, StringComparison.Ordinal);
        Assert.False(back.HasForm(address));
        Assert.Equal(new Account("apiexample", 991m, 991m, Orders: 1, Certificates: 4), await host.ReadAccountAsync());
    }

    [Fact]
    public async Task It_says_what_is_paid_and_what_is_left_and_a_promotion_is_applied_before()
    {
        await using var host = await StartAsync(promotion: true);
        using var browser = new Browser(host);
        var address = await PrepareAsync(host, Held);

        var plain = await browser.OpenAsync(address);
        var unknown = await browser.OpenAsync($"{address}?code=NOSUCH");
        var applied = await browser.OpenAsync($"{address}?code=save10");
        var paid = await browser.PostAsync(applied, address);

        Assert.Contains("To pay $9.00 Balance now $1,000.00 Balance after $991.00", plain.Text, StringComparison.Ordinal);
        Assert.Contains("There is no such promotion code.", unknown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(">Purchase<", unknown.Html, StringComparison.Ordinal);
        Assert.Contains("To pay $8.10", applied.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, 991.90m), (paid.Status, (await host.ReadAccountAsync()).Balance));
        Assert.Contains("$8.10", (await browser.OpenAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_typed_counts_also_where_nobody_applied_it()
    {
        await using var host = await StartAsync(promotion: true);
        using var browser = new Browser(host);
        var address = await PrepareAsync(host, Held);
        var page = await browser.OpenAsync(address);

        var applied = await browser.PostAsync(page, address, ("code", "SAVE10"), ("apply", "true"));
        var told = await browser.PostAsync(page, address, ("code", "SAVE10"));
        var before = await host.ReadAccountAsync();
        _ = await browser.SubmitAsync(told, address);

        Assert.Equal((HttpStatusCode.SeeOther, $"{address}?code=SAVE10"), (applied.Status, applied.Location));
        Assert.Equal((HttpStatusCode.Conflict, 0), (told.Status, before.Orders));
        Assert.Contains("To pay $8.10", told.Text, StringComparison.Ordinal);
        Assert.Equal(991.90m, (await host.ReadAccountAsync()).Balance);
    }

    [Fact]
    public async Task What_was_not_shown_is_not_paid()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var address = await PrepareAsync(host, Held);
        var page = await browser.OpenAsync(address);

        foreach (var mark in new[] { "0123456789abcdef", "x", "" })
        {
            var answer = await browser.PostAsync(page, address, [("mark", mark)]);
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Contains("Something has changed meanwhile", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await host.ReadAccountAsync()).Orders);
    }

    [Fact]
    public async Task The_same_total_with_other_days_is_not_what_was_shown()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var address = await PrepareAsync(host, Held);
        var page = await browser.OpenAsync(address);

        await host.MoveAsync(Lives.Noon.AddDays(1));
        var answer = await browser.PostAsync(page, address);
        var again = await browser.PostAsync(await browser.OpenAsync(address), address);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Something has changed meanwhile", answer.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, 1), (again.Status, (await host.ReadAccountAsync()).Orders));
    }

    [Fact]
    public async Task Money_that_is_short_is_told_with_what_to_do()
    {
        await using var host = await StartAsync(balance: 5);
        using var browser = new Browser(host);
        var address = await PrepareAsync(host, Held);

        var page = await browser.OpenAsync(address);
        var answer = await browser.PostAsync(page, address);

        Assert.Contains("The balance of $5.00 does not cover $9.00: $4.00 is missing.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Add funds", page.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, 5m), (answer.Status, (await host.ReadAccountAsync()).Balance));
    }

    [Fact]
    public async Task What_was_renewed_meanwhile_is_told_with_its_renewal()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var address = await PrepareAsync(host, Held);
        var page = await browser.OpenAsync(address);
        var renewal = await host.RenewAtDeskAsync(Held);

        var answer = await browser.PostAsync(page, address);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains($"It is renewed already, by certificate {renewal}.", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"/certificates/apiexample/{renewal}\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(1, (await host.ReadAccountAsync()).Orders);
    }

    [Fact]
    public async Task Several_are_chosen_together_and_those_that_cannot_be_are_left_out_with_the_reason()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        const string Address = "/renewals/apiexample";

        var choosing = await browser.OpenAsync($"{Address}?certificate=501904&certificate=501905&certificate=501906&certificate=7&certificate=x");
        var silent = await browser.PostAsync(choosing, Address, []);
        var payment = await browser.FollowAsync(await SendAllAsync(browser, choosing, Address));
        var paid = await browser.SubmitAsync(payment, RenewalPageTests.PlaceOf(payment));

        Assert.Contains("2 of 4 certificates for 1 year", choosing.Text, StringComparison.Ordinal);
        Assert.Contains("Quick renewal opens on 22 Nov 2026.", choosing.Text, StringComparison.Ordinal);
        Assert.Contains("There is no such certificate.", choosing.Text, StringComparison.Ordinal);
        Assert.Contains("Together $18.00", choosing.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("2 renewals are ordered", paid.Text, StringComparison.Ordinal);
        Assert.Equal(new Account("apiexample", 982m, 982m, Orders: 2, Certificates: 5), await host.ReadAccountAsync());
    }

    [Fact]
    public async Task More_than_are_paid_together_are_left_out_with_the_reason()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        var page = await browser.OpenAsync($"/renewals/apiexample?certificate={Held}&" + string.Join('&', Enumerable.Range(1, 51).Select(number => $"certificate={number}")));

        Assert.Contains("1 of 52 certificates for 1 year", page.Text, StringComparison.Ordinal);
        Assert.Contains("51 Left out. At most 50 are renewed together: renew it afterwards.", System.Text.RegularExpressions.Regex.Replace(page.Text, " –", ""), StringComparison.Ordinal);
        Assert.Contains("what was chosen beyond is left out", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_chosen_and_a_basket_that_is_not_there_say_what_to_do()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("mark", "9")]);
        var address = await PrepareAsync(host, Held);

        Assert.Contains("No certificate was chosen", (await browser.OpenAsync("/renewals/apiexample")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/payments/01a2012e-e2a5-7472-a61b-a822d348e6d1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address + "?userName=other")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(address, body)).Status);
    }

    // One field of a name several times, as a browser sends it.
    private static async Task<Page> SendAllAsync(Browser browser, Page choosing, string address)
    {
        using var body = new FormUrlEncodedContent([
            .. choosing.FieldsOf(address).Where(field => field.Key is not "certificate"), KeyValuePair.Create("certificate", "501904"), KeyValuePair.Create("certificate", "501905"), KeyValuePair.Create("certificate", "501906"),
            KeyValuePair.Create("AdminEmailAddress", "me@example.com"), KeyValuePair.Create("key", "p-256")]);

        return await browser.SendAsync(address, body);
    }

    private static async Task<string> PrepareAsync(SslRenewalHost host, int certificateId) => $"/payments/{(await host.PrepareAsync(certificateId)).BasketId}";

    private static Task<SslRenewalHost> StartAsync(decimal balance = 1_000, bool promotion = false)
    {
        var scenario = Lives.Scenario(
            DeskPurchaseTests.Certificate() + "," + DeskPurchaseTests.Certificate(id: Held + 1, host: "example.org") + "," + DeskPurchaseTests.Certificate(91, id: Held + 2, host: "example.net"), balance,
            more: """, { "userName": "other", "apiKey": "k" }""");

        return SslRenewalHost.StartAsync(
            scenario: promotion ? scenario.TrimEnd().TrimEnd('}') + ", \"promotions\": [ { \"code\": \"SAVE10\", \"percentOff\": 10 } ] }" : scenario, settings: Lives.Settings(mode: "manual"));
    }
}
