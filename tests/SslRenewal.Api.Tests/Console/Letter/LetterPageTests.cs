using System.Net;
using DocumentFormat.OpenXml.Packaging;
using SslRenewal.Api.Tests.Console.Renewal;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Letter;

/// <summary>The way of a confirmation letter: out as a document, back as a scan.</summary>
public abstract class LetterPageTests(DatabaseKind kind)
{
    private const int Held = 501904;

    [DatabaseFact]
    public async Task The_letter_is_asked_for_printed_and_downloaded()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var address = $"/certificates/apiexample/{await host.RenewAtDeskAsync(Held)}";

        var certificate = await browser.GetAsync(address);
        var page = await browser.GetAsync($"{address}/letter");
        var print = await browser.GetAsync($"{address}/letter/print");
        var file = await browser.GetAsync($"{address}/letter.docx");

        Assert.Contains("Pending confirmation letter upload", certificate.Text, StringComparison.Ordinal);
        Assert.Contains("The certificate can be downloaded once it is issued.", certificate.Text, StringComparison.Ordinal);
        Assert.Contains("30 days carried over, 30 days bonus", certificate.Text, StringComparison.Ordinal);
        Assert.True(certificate.HasForm($"{address}/key.pem"));
        Assert.Contains($"href=\"{address}/letter\">Upload confirmation letter", certificate.Html, StringComparison.Ordinal);
        Assert.Contains("Download Confirmation Letter", page.Text, StringComparison.Ordinal);
        Assert.Contains("Upload for Review", page.Text, StringComparison.Ordinal);
        Assert.Contains("Company seal", print.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<nav", print.Html, StringComparison.Ordinal);
        Assert.Equal("example.com-confirmation-letter.docx", file.FileName);
        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Contains("example.com", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_scan_is_taken_by_its_content_replaced_and_only_ever_given_back_as_a_file()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var address = $"/certificates/apiexample/{await host.RenewAtDeskAsync(Held)}";

        var first = await UploadAsync(browser, address, Scans.Jpeg(), "letter.html");
        var second = await UploadAsync(browser, address, Scans.Png(1_468_006), "letter.exe");
        var page = await browser.GetAsync(second.Location!);
        var scan = await browser.GetAsync($"{address}/letter/scan");

        Assert.All([first, second], answer => Assert.Equal((HttpStatusCode.SeeOther, $"{address}/letter?done=uploaded"), (answer.Status, answer.Location)));
        Assert.Contains("In review", page.Text, StringComparison.Ordinal);
        Assert.Contains("Pending verification The confirmation letter is in review since 21 Nov 2026, 12:00 UTC.", page.Text, StringComparison.Ordinal);
        Assert.Equal(("image/png", "example.com-letter.png", "nosniff"), (scan.MediaType, scan.FileName, scan.Headers["X-Content-Type-Options"]));
        Assert.Equal(Scans.Png(1_468_006), scan.Content);
    }

    [DatabaseFact]
    public async Task What_is_no_scan_is_not_taken()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var address = $"/certificates/apiexample/{await host.RenewAtDeskAsync(Held)}";

        var page = await UploadAsync(browser, address, Scans.Html(), "letter.pdf");
        var small = await UploadAsync(browser, address, Scans.Pdf(1023), "letter.pdf");
        var large = await UploadAsync(browser, address, Scans.Pdf(1_468_007), "letter.pdf");
        var huge = await UploadAsync(browser, address, Scans.Pdf(12_000_000), "letter.pdf");
        var none = await browser.PostAsync(await browser.OpenAsync($"{address}/letter"), $"{address}/letter");

        Assert.Equal(
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnprocessableEntity],
            new[] { page, small, large, huge, none }.Select(answer => answer.Status));
        Assert.Contains("The file is neither JPG, PNG nor PDF by its content, whatever its name says.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{address}/letter/scan")).Status);
    }

    [DatabaseFact]
    public async Task One_that_asks_for_no_letter_has_none()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var address = $"/certificates/apiexample/{Held}";

        string[] paths = ["/letter", "/letter/print", "/letter.docx", "/letter/scan"];
        var answers = await Task.WhenAll(paths.Select(path => browser.GetAsync(address + path)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
    }

    private Task<SslRenewalHost> StartAsync() => SslRenewalHost.StartAsync(
        kind, Lives.Scenario($$"""{ "certificateId": {{Held}}, "sslType": "High Assurance SSL", "hostName": "example.com", "expiresOn": "2026-12-21T09:00:00Z" }"""), Lives.Settings(mode: "manual"));

    private static async Task<Page> UploadAsync(Browser browser, string address, byte[] content, string name) => await browser.UploadAsync(await browser.OpenAsync($"{address}/letter"), $"{address}/letter", "scan", content, name);
}

public sealed class SqliteLetterPageTests() : LetterPageTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlLetterPageTests() : LetterPageTests(DatabaseKind.PostgreSql);
