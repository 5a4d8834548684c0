using System.Net;
using System.Text.RegularExpressions;
using SslRenewal.Api.Tests.Life;

namespace SslRenewal.Api.Tests.Console;

/// <summary>The page that the desk begins with, and the forecast.</summary>
public sealed partial class CertificatesPageTests
{
    [Fact]
    public async Task The_page_tells_what_wants_attention_first_and_then_shows_the_list()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Fleets.Scenario);

        var page = await PageAsync(host, "/");

        Assert.Equal(
            ["2 certificates have expired without a renewal", "1 certificate was refused", "3 certificates end soon", "3 certificates wait for something"],
            Headings().Matches(page).Select(match => match.Groups[1].Value));
        Assert.Contains("""<a href="/" aria-current="page">All <span class="num">23</span></a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/?show=due">To be renewed <span class="num">11</span></a>""", page, StringComparison.Ordinal);
        Assert.Equal(11, Regex.Count(page, "name=\"certificate\""));
        Assert.Contains("Opens on <time datetime=\"2027-09-27\">27 Sep 2027</time>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/certificates/apiexample/20\">Renewed by No. 20</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The balance will not cover", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_says_in_which_column_quick_renewal_stands()
    {
        await using var newer = await SslRenewalHost.StartAsync(scenario: Fleets.Scenario);
        await using var older = await SslRenewalHost.StartAsync(scenario: Fleets.Scenario, settings: new(StringComparer.Ordinal) { ["Renewal:Policy"] = "2018" });

        var (operation, status) = (await PageAsync(newer, "/?show=due"), await PageAsync(older, "/?show=due"));

        Assert.Matches("""<th scope="col">Operation</th>""", operation);
        Assert.Matches("""data-label="Operation">\s*<a class="button small-button" href="/certificates/apiexample/11/renewal" data-dialog>Quick Renewal""", operation);
        Assert.Matches("""<th scope="col">Renewal</th>""", status);
        Assert.Matches("""data-label="Status"><span><span class="badge green">Issued</span>\s*<a class="button small-button" href="/certificates/apiexample/11/renewal" data-dialog>Quick Renewal""", status);
        Assert.DoesNotContain("h90.example.net", status, StringComparison.Ordinal);
        Assert.Contains("Quick renewal is for OV and EV certificates; this one is DV.", await PageAsync(older, "/?q=9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_are_sorted_by_links_that_say_how()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Fleets.Scenario);

        var (sorted, view) = (await PageAsync(host, "/?sort=-name"), await PageAsync(host, "/?show=active"));

        Assert.Contains("""<th scope="col" aria-sort="descending"><a href="/?sort=name">Name</a></th>""", sorted, StringComparison.Ordinal);
        Assert.Contains("""<th scope="col" aria-sort="none"><a href="/">Ends</a></th>""", sorted, StringComparison.Ordinal);
        Assert.Contains("""<th scope="col" aria-sort="ascending"><a href="/?show=active&amp;sort=-expiry">Ends</a></th>""", view, StringComparison.Ordinal);
        Assert.Contains("""<th scope="col">Name</th>""", view, StringComparison.Ordinal);
        Assert.DoesNotContain("What wants attention", sorted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_their_addresses()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(certificates: 60));

        var first = await PageAsync(host, "/?sort=number");
        var second = await PageAsync(host, Address(first, "next"));
        var third = await PageAsync(host, Address(second, "next"));
        var back = await PageAsync(host, Address(third, "prev"));

        Assert.DoesNotContain("rel=\"prev\"", first, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", third, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(501_904, 60), new[] { first, second, third }.SelectMany(Numbers));
        Assert.Equal(Numbers(second), Numbers(back));
    }

    [Fact]
    public async Task Another_users_desk_keeps_its_user_in_every_address()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Fleets.Scenario);

        var page = await PageAsync(host, "/?userName=other&sort=number");

        Assert.Contains("""<a href="/?show=due&amp;userName=other">To be renewed""", page, StringComparison.Ordinal);
        Assert.Contains("""<input type="hidden" name="userName" value="other" />""", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/renewals/other\"", page, StringComparison.Ordinal);
        Assert.Contains("/certificates/other/25", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_what_to_do_next()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Lives.Scenario());

        Assert.Contains("There are no certificates yet", await PageAsync(host, "/"), StringComparison.Ordinal);
        Assert.Contains("href=\"/import\"", await PageAsync(host, "/"), StringComparison.Ordinal);
        Assert.Contains("Nothing ends in the next 12 months", await PageAsync(host, "/forecast"), StringComparison.Ordinal);

        await host.LoadAsync(Renewals.Scenario());
        Assert.Contains("Nothing is found for &#x201C;nowhere&#x201D;", await PageAsync(host, "/?q=nowhere"), StringComparison.Ordinal);
        Assert.Contains("There are no certificates that wait for something to be done", await PageAsync(host, "/?show=waiting"), StringComparison.Ordinal);

        await host.LoadAsync("""{ "version": 1 }""");
        Assert.Contains("There are no certificates yet", await PageAsync(host, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/import\"", MainPart().Match(await PageAsync(host, "/")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_names_and_searches_are_only_text()
    {
        const string Hostile = "<script>alert(1)</script>";
        await using var host = await SslRenewalHost.StartAsync(scenario: Lives.Scenario($$"""{ "certificateId": 1, "sslType": "Standard SSL", "expiresInDays": 3, "hostName": "{{Hostile}}" }""", balance: 1));

        var pages = new[] { await PageAsync(host, "/"), await PageAsync(host, "/?q=" + Uri.EscapeDataString(Hostile)), await PageAsync(host, "/forecast"), await PageAsync(host, "/?show=" + Uri.EscapeDataString(Hostile) + "&sort=%22%3E&after=~~") };

        Assert.All(pages, page => Assert.DoesNotContain(Hostile, page, StringComparison.OrdinalIgnoreCase));
        Assert.All(pages, page => Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_and_an_unknown_user_are_answered_as_such()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Fleets.Scenario);

        using var day = await host.Client.GetAsync(new Uri("/?from=never", UriKind.Relative));
        using var user = await host.Client.GetAsync(new Uri("/?userName=nobody", UriKind.Relative));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (day.StatusCode, user.StatusCode));
    }

    [Fact]
    public async Task The_chart_leads_to_the_certificates_of_each_week()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Fleets.Scenario);
        var page = await PageAsync(host, "/");

        var bar = Bars().Matches(page).Single(match => match.Groups[2].Value.StartsWith("7 Dec 2026", StringComparison.Ordinal));
        var week = await PageAsync(host, WebUtility.HtmlDecode(bar.Groups[1].Value));

        Assert.Equal("7 Dec 2026 to 13 Dec 2026: 0 not renewed, 1 renewed", bar.Groups[2].Value);
        Assert.Contains("Active, ending 7 Dec 2026 to 13 Dec 2026", week, StringComparison.Ordinal);
        Assert.Equal([7], Numbers(week));
    }

    [Fact]
    public async Task The_forecast_says_where_the_balance_ends()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(balance: 18, certificates: 3));

        var (forecast, overview) = (await PageAsync(host, "/forecast"), await PageAsync(host, "/"));

        Assert.Contains("it covers 2 certificates. For the other 1 of the next 12 months, $9.00 is missing", forecast, StringComparison.Ordinal);
        Assert.Contains("<p class=\"figure\">$27.00</p>", forecast, StringComparison.Ordinal);
        Assert.Contains("The balance will not cover what falls due", overview, StringComparison.Ordinal);
        Assert.Contains("/certificates/apiexample/501906", forecast, StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(SslRenewalHost host, string address)
    {
        using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    private static string Address(string page, string relation) => WebUtility.HtmlDecode(Regex.Match(page, $"rel=\"{relation}\" href=\"([^\"]+)\"").Groups[1].Value);

    private static IEnumerable<int> Numbers(string page) => NumberCells().Matches(page).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex("<h3>([^<]+)</h3>")]
    private static partial Regex Headings();

    [GeneratedRegex("data-label=\"No.\">(\\d+)<")]
    private static partial Regex NumberCells();

    [GeneratedRegex("<a href=\"([^\"]+)\" tabindex=\"-1\" aria-label=\"([^\"]+)\"")]
    private static partial Regex Bars();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();
}
