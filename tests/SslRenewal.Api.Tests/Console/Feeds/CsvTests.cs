using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Feeds;

/// <summary>The list as a file for spreadsheets.</summary>
public abstract class CsvTests(DatabaseKind kind)
{
    private const string Head = "Number,Host name,Type,Extra names,Years,Status,Expires,Days left,Renewal,Renewed by,Renewal of,Replaced by";

    [DatabaseFact]
    public async Task It_has_the_lists_columns_in_the_lists_order()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario("""
            { "certificateId": 1, "sslType": "Standard SSL", "hostName": "b.example.com", "expiresInDays": 200 },
            { "certificateId": 2, "sslType": "SAN Certificate", "hostName": "a.example.com", "sans": 2, "expiresInDays": 30 },
            { "certificateId": 3, "sslType": "SAN Certificate", "status": "NEWRENEWAL", "renewalOf": 1 }
            """));

        using var answer = await host.Client.GetAsync(new Uri("/certificates.csv?userName=apiexample", UriKind.Relative));

        Assert.Equal(("text/csv; charset=utf-8", "certificates.csv"), (answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal(
            [
                Head,
                "2,a.example.com,SAN Certificate,2,1,Issued,2026-12-21T12:00:00Z,30,Quick Renewal,,,",
                "1,b.example.com,Standard SSL,0,1,Issued,2027-06-09T12:00:00Z,200,\"It is renewed already, by certificate 3.\",3,,",
                "3,,SAN Certificate,0,1,Not activated,,,It is not activated yet.,,1,",
            ],
            Lines(await answer.Content.ReadAsStringAsync()));
    }

    [DatabaseFact]
    public async Task It_has_every_page_of_what_is_shown_and_searched_for()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 2500));

        var all = Lines(await host.Client.GetStringAsync(new Uri("/certificates.csv", UriKind.Relative)));
        var found = Lines(await host.Client.GetStringAsync(new Uri("/certificates.csv?q=501904", UriKind.Relative)));
        var ended = Lines(await host.Client.GetStringAsync(new Uri("/certificates.csv?show=ended", UriKind.Relative)));

        Assert.Equal(2501, all.Length);
        Assert.Equal(2500, all[1..].Select(line => line.Split(',')[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.StartsWith("501904,", Assert.Single(found[1..]), StringComparison.Ordinal);
        Assert.Equal([Head], ended);
    }

    [DatabaseFact]
    public async Task The_list_leads_to_the_file_of_what_it_shows()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 60));
        using var browser = new Browser(host);

        var first = await browser.OpenAsync("/?show=due&userName=apiexample");
        var address = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(first.Html, "href=\"(/certificates.csv[^\"]*)\"").Groups[1].Value);

        Assert.Equal("/certificates.csv?show=due", address);
        Assert.Equal(61, Lines((await browser.OpenAsync(address)).Html).Length);
    }

    [DatabaseFact]
    public async Task What_a_spreadsheet_would_run_is_text()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario("""{ "certificateId": 1, "sslType": "Standard SSL", "hostName": "=cmd()", "expiresInDays": 30 }"""));

        var lines = Lines(await host.Client.GetStringAsync(new Uri("/certificates.csv", UriKind.Relative)));

        Assert.DoesNotContain(",=cmd()", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=cmd()", lines[1], StringComparison.Ordinal);
        Assert.Contains("=cmd()", lines[1], StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.TrimEnd().Split("\r\n");
}

public sealed class SqliteCsvTests() : CsvTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlCsvTests() : CsvTests(DatabaseKind.PostgreSql);
