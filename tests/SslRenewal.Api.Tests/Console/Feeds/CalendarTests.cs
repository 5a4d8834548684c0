using System.Net;
using System.Text;
using SslRenewal.Api.Console.Feeds;
using SslRenewal.Api.Tests.Life;

namespace SslRenewal.Api.Tests.Console.Feeds;

/// <summary>The calendar of openings and ends, for programs that cannot sign in.</summary>
public sealed class CalendarTests
{
    private const string Certificates = """
        { "certificateId": 1, "sslType": "Standard SSL", "hostName": "a.example.com", "expiresOn": "2026-12-21T12:00:00Z" },
        { "certificateId": 2, "sslType": "Standard SSL", "hostName": "b.example.com", "expiresOn": "2026-12-31T23:59:59Z" },
        { "certificateId": 3, "sslType": "Standard SSL", "status": "NEWRENEWAL", "renewalOf": 2 },
        { "certificateId": 4, "sslType": "Standard SSL", "status": "CANCELLED", "hostName": "gone.example.com", "expiresOn": "2026-12-31T00:00:00Z" },
        { "certificateId": 5, "sslType": "Standard SSL", "hostName": "over.example.com", "expiresOn": "2026-11-20T00:00:00Z" },
        { "certificateId": 6, "sslType": "Standard SSL", "hostName": "a-very-long-name-that-does-not-fit-on-one-line-of-a-calendar-file.sub.example.com", "expiresOn": "2027-11-20T00:00:00Z" }
        """;

    [Fact]
    public async Task It_has_the_days_on_which_renewals_open_and_certificates_end()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Lives.Scenario(Certificates));

        using var answer = await host.Client.GetAsync(new Uri("/calendar.ics?userName=apiexample", UriKind.Relative));
        var lines = Unfolded(await answer.Content.ReadAsStringAsync());

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Assert.Equal(
            [
                ("opens-1-apiexample@sslrenewal", "20260922", "Renewal of a.example.com opens"),
                ("ends-1-apiexample@sslrenewal", "20261221", "a.example.com ends"),
                ("ends-2-apiexample@sslrenewal", "20261231", "b.example.com ends"),
                ("opens-6-apiexample@sslrenewal", "20270822", "Renewal of a-very-long-name-that-does-not-fit-on-one-line-of-a-calendar-file.sub.example.com opens"),
                ("ends-6-apiexample@sslrenewal", "20271120", "a-very-long-name-that-does-not-fit-on-one-line-of-a-calendar-file.sub.example.com ends"),
            ],
            Of("UID:").Zip(Of("DTSTART;VALUE=DATE:"), Of("SUMMARY:")));
        Assert.Contains("DTSTAMP:20261121T120000Z", lines);
        Assert.Contains(lines, line => line.StartsWith("DESCRIPTION:Standard SSL\\, certificate 2 of apiexample. Renewed by certificate 3.", StringComparison.Ordinal));

        IEnumerable<string> Of(string name) => lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => line[name.Length..]);
    }

    [Fact]
    public async Task No_line_is_longer_than_75_octets_and_every_line_ends_in_both_characters()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Lives.Scenario(Certificates));

        var text = await host.Client.GetStringAsync(new Uri("/calendar.ics", UriKind.Relative));

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("\r\n ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_are_escaped_and_folded_between_characters()
    {
        await using var text = new StringWriter();

        await new CalendarWriter(text).EventAsync("1", Lives.Noon, new DateOnly(2026, 11, 21), "a;b,c\\d\ne", string.Concat(Enumerable.Repeat("ü", 60)), "http://localhost");

        Assert.Contains("SUMMARY:a\\;b\\,c\\\\d\\ne\r\n", text.ToString(), StringComparison.Ordinal);
        Assert.All(text.ToString().Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("DESCRIPTION:" + string.Concat(Enumerable.Repeat("ü", 60)), Unfolded(text.ToString()));
    }

    [Fact]
    public async Task The_address_on_the_page_is_read_without_a_sign_in_and_opens_nothing_else()
    {
        Dictionary<string, string> settings = new(StringComparer.Ordinal) { ["Management:Key"] = "open sesame" };
        await using var host = await SslRenewalHost.StartAsync(settings: settings);
        using var browser = new Browser(host);
        host.Client.DefaultRequestHeaders.Authorization = new("Bearer", "open sesame");
        await host.LoadAsync(Lives.Scenario(Certificates, more: $$""", { "userName": "other", "apiKey": "another-key-of-an-account" }"""));

        var page = await host.Client.GetStringAsync(new Uri("/calendar", UriKind.Relative));
        var token = System.Text.RegularExpressions.Regex.Match(page, "token=([A-Za-z0-9_-]+)").Groups[1].Value;

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/calendar.ics?userName=APIexample&token={token}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/calendar.ics?userName=apiexample")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync($"/calendar.ics?userName=apiexample&token=x{token[1..]}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync($"/calendar.ics?userName=other&token={token}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync($"/calendar.ics?token={token}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync($"/ledger?userName=apiexample&token={token}")).Status);
    }

    private static string[] Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n");
}
