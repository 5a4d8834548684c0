using System.Net;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Details;

/// <summary>A certificate's page: what it says is to be done next, and what its buttons do.</summary>
public abstract class CertificatePageTests(DatabaseKind kind)
{
    [DatabaseTheory]
    [InlineData("2026-12-21T09:00:00Z", "Quick Renewal is open", "21 Dec 2026, 09:00 UTC in 30 days")]
    [InlineData("2027-06-01T09:00:00Z", "Nothing has to be done now", "until Quick Renewal opens on 3 Mar 2027")]
    [InlineData("2026-11-01T09:00:00Z", "It cannot be renewed here", "It expired on 1 Nov 2026")]
    public async Task An_active_certificate_says_when_it_can_be_renewed(string expiry, string title, string text)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario($$"""{ "certificateId": 501904, "sslType": "Standard SSL", "hostName": "example.com", "expiresOn": "{{expiry}}" }"""));
        using var browser = new Browser(host);

        var page = await browser.GetAsync("/certificates/apiexample/501904");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Contains(text, page.Text, StringComparison.Ordinal);
        Assert.Contains("example.com", page.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task At_the_very_end_of_its_coverage_it_is_expired_on_every_page_and_in_every_file()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario($$"""{ "certificateId": 501904, "sslType": "Standard SSL", "hostName": "example.com", "expiresOn": "{{Lives.Noon:O}}" }"""));
        using var browser = new Browser(host);

        var page = await browser.OpenAsync("/certificates/apiexample/501904");
        var list = await browser.OpenAsync("/?show=all");
        var file = await browser.OpenAsync("/certificates.csv");
        var wire = await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getList");

        Assert.Contains("DV Expired", page.Text, StringComparison.Ordinal);
        Assert.Contains("Expired", list.Text, StringComparison.Ordinal);
        Assert.Contains(",Expired,", file.Html, StringComparison.Ordinal);
        Assert.Contains("IsExpiredYN=\"true\"", wire.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task One_that_waits_for_a_record_shows_it_and_looks_for_it_at_once()
    {
        await using var peers = new ControlPeers();
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), peers.Settings());
        using var browser = new Browser(host);
        var id = await peers.BeginAsync(host, "Standard SSL", "DNSDCValidation", "true");
        var address = $"/certificates/apiexample/{id}";

        var before = await browser.GetAsync(address);
        var missed = await browser.PostAsync(before, $"{address}/check");
        peers.Records[Lives.Host] = true;
        var found = await browser.PostAsync(missed, $"{address}/check");
        var issued = await browser.GetAsync(found.Location!);

        Assert.Contains("Pending verification Add the DNS record below", before.Text, StringComparison.Ordinal);
        Assert.Contains($"data-copy=\"_{peers.Md5}.example.com\"", before.Html, StringComparison.Ordinal);
        Assert.Contains($"data-copy=\"{peers.Target}\"", before.Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther, $"{address}?done=looked#names"), (missed.Status, found.Status, found.Location));
        Assert.Contains("The last look: there is no record.", missed.Text, StringComparison.Ordinal);
        Assert.Contains("Control of example.com shown: the record matches.", issued.Text, StringComparison.Ordinal);
        Assert.Contains("Issued", issued.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Where_nothing_is_looked_for_it_says_so_and_enters_nothing()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings(mode: "manual"));
        using var browser = new Browser(host);
        var id = await host.BeginAsync();
        var address = $"/certificates/apiexample/{id}";

        var page = await browser.GetAsync(address);
        using var form = new FormUrlEncodedContent(page.FieldsOf($"{address}/cancel"));
        var checking = await browser.SendAsync($"{address}/check", form);

        Assert.DoesNotContain("Check now", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, checking.Status);
        Assert.Contains("Validation:Mode is not check", checking.Text, StringComparison.Ordinal);
        Assert.Equal(["domainControl"], (await host.LifeAsync(id)).WaitsFor);
    }

    [DatabaseFact]
    public async Task One_that_is_not_issued_is_cancelled_and_refunded_once()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(refundUnactivated: true), Lives.Settings(mode: "manual"));
        using var browser = new Browser(host);
        var address = $"/certificates/apiexample/{await host.BeginAsync()}";

        var before = await browser.OpenAsync(address);
        var cancelled = await browser.PostAsync(before, $"{address}/cancel");
        var again = await browser.PostAsync(before, $"{address}/cancel");
        var page = await browser.GetAsync(cancelled.Location!);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Conflict), (cancelled.Status, again.Status));
        Assert.Contains("The certificate was cancelled", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cancelled and refunded.", page.Text, StringComparison.Ordinal);
        Assert.Equal(1_000m, (await host.ReadAccountAsync()).Balance);
    }

    [DatabaseFact]
    public async Task Whatever_a_scenario_names_is_only_ever_text()
    {
        const string Hostile = "\\\"><script>alert(1)</script>";
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario($$"""{ "certificateId": 7, "sslType": "EV SSL", "hostName": "{{Hostile}}", "expiresOn": "2027-06-01T09:00:00Z" }"""));
        using var browser = new Browser(host);

        foreach (var path in new[] { "", "/installation", "/installation?server=iis" })
        {
            var page = await browser.GetAsync($"/certificates/apiexample/7{path}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)", page.Html, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotMatch(" style=| on[a-z]+=|<style", page.Html);
        }
    }

    [DatabaseFact]
    public async Task Nothing_is_done_for_a_form_of_another_page_and_nothing_is_shown_of_another_user()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(
            """{ "certificateId": 501904, "sslType": "Standard SSL", "hostName": "example.com", "expiresOn": "2026-12-21T09:00:00Z" }""",
            more: """, { "userName": "other", "apiKey": "0123456789", "certificates": [ { "certificateId": 7, "sslType": "Standard SSL", "hostName": "other.test", "expiresOn": "2027-06-01T09:00:00Z" } ] }"""));
        using var browser = new Browser(host);

        string[] verbs = ["check", "cancel", "reset", "key.pem", "certificate.pfx", "key/delete", "installation/check", "letter"];
        var forged = await Task.WhenAll(verbs.Select(verb => ForgeAsync(browser, $"/certificates/apiexample/501904/{verb}")));
        string[] paths = ["/certificates/nobody/501904", "/certificates/apiexample/7", "/certificates/apiexample/1", "/certificates/apiexample/1/installation", "/certificates/apiexample/1/certificate.pem", "/certificates/apiexample/x"];
        var lost = await Task.WhenAll(paths.Select(browser.GetAsync));

        Assert.All(forged, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All(lost, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
    }

    private static async Task<Page> ForgeAsync(Browser browser, string action)
    {
        using var form = new FormUrlEncodedContent([]);
        return await browser.SendAsync(action, form);
    }
}

public sealed class SqliteCertificatePageTests() : CertificatePageTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlCertificatePageTests() : CertificatePageTests(DatabaseKind.PostgreSql);
