using System.Net;
using SslRenewal.Api.Tests.Life;

namespace SslRenewal.Api.Tests.Console.Import;

/// <summary>Import of saved answers of the XML API, and of files that are none.</summary>
public sealed class SavedAnswerTests : IAsyncLifetime, IDisposable
{
    private const string Confirm = "/import/confirm";

    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        _browser = new Browser(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_list_keeps_the_vendors_numbers_words_and_dates()
    {
        var preview = await PreviewAsync(List("""
            <SSL CertificateID="700001" HostName="b.example.com" SSLType="positivessl" PurchaseDate="01/03/2025" ExpireDate="12/21/2026" ActivationExpireDate="" IsExpiredYN="false" Status="active" Years="2" />
            <SSL CertificateID="700002" HostName="" SSLType="ev ssl" PurchaseDate="11/05/2026" ExpireDate="" ActivationExpireDate="11/05/2027" IsExpiredYN="false" Status="newpurchase" />
            <SSL CertificateID="700003" HostName="c.example.com" SSLType="standard ssl sslcom" PurchaseDate="9/1/2026" ExpireDate="9/1/2027" Status="cancelled" Years="1" />
            """));
        _ = await _browser.SubmitAsync(preview, Confirm);
        var (one, two, three) = (await _host.LifeAsync(700001), await _host.LifeAsync(700002), await _host.LifeAsync(700003));
        var next = await _host.BuyAsync();

        Assert.Equal(("PositiveSSL", "ACTIVE", "b.example.com", 2), (one.SslType, one.Status, one.HostName, one.Years));
        Assert.Equal((Day(2025, 1, 3), Day(2024, 12, 21), Day(2026, 12, 21)), (one.PurchasedOn, one.IssuedOn, one.ExpiresOn));
        Assert.Equal(("EV SSL", "NEWPURCHASE", null, null), (two.SslType, two.Status, two.HostName, two.ExpiresOn));
        Assert.Equal(("Standard SSL", "CANCELLED"), (three.SslType, three.Status));
        Assert.Equal(700004, next);
    }

    [Fact]
    public async Task An_answer_of_ours_comes_back_as_it_was()
    {
        await using var other = await SslRenewalHost.StartAsync(scenario: Lives.Scenario());
        var id = await other.BeginAsync("SAN Certificate");
        var info = await other.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID={id}&Returncertificate=true&Returntype=individual");

        _ = await _browser.SubmitAsync(await PreviewAsync(info.Text), Confirm);

        var life = await _host.LifeAsync(501905);
        Assert.Equal(("SAN Certificate", "ACTIVE", "example.com"), (life.SslType, life.Status, life.HostName));
        Assert.Equal(await other.LeavesAsync(id), await _host.LeavesAsync(501905));
        Assert.Contains("admin@example.com", (await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID=501905")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_two_answers_tell_of_is_imported_once_in_whatever_order()
    {
        const string Listed = """<SSL CertificateID="700001" HostName="B.example.com" SSLType="positivessl" PurchaseDate="01/03/2026" ExpireDate="12/21/2026" Status="active" Years="1" />""";
        const string Info = """<ApiResponse Status="OK"><CommandResponse><SSLGetInfoResult Status="active" Type="PositiveSSL" IssuedOn="1/3/2026" Expires="12/21/2026" Years="1"><CertificateDetails><CommonName>b.example.com</CommonName></CertificateDetails></SSLGetInfoResult></CommandResponse></ApiResponse>""";
        var preview = await PreviewAsync(Info);

        var done = await _browser.SubmitAsync(preview, Confirm);
        var again = await _browser.PostAsync(preview, Confirm);
        var listed = await PreviewAsync(List(Listed));
        var nameless = await PreviewAsync("""<ApiResponse Status="OK"><CommandResponse><SSLGetInfoResult Status="newpurchase" Type="PositiveSSL" Years="1" /></CommandResponse></ApiResponse>""");

        Assert.Contains("1 certificate was imported", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("A certificate of this host name, type, status and end is here already.", listed.Text, StringComparison.Ordinal);
        Assert.Contains("It says neither its number nor its host name", nameless.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await _host.ReadAccountAsync()).Certificates);
    }

    [Fact]
    public async Task What_cannot_be_kept_says_why_and_shows_as_text()
    {
        var page = await PreviewAsync(List("""
            <SSL CertificateID="501904" HostName="taken.example.com" SSLType="PositiveSSL" ExpireDate="12/21/2026" Status="active" />
            <SSL CertificateID="11" HostName="x.example.com" SSLType="Gold SSL" ExpireDate="12/21/2026" Status="active" />
            <SSL CertificateID="12" HostName="x.example.com" SSLType="PositiveSSL" ExpireDate="" Status="active" />
            <SSL CertificateID="13" HostName="&lt;script&gt;alert(1)&lt;/script&gt;" SSLType="PositiveSSL" ExpireDate="12/21/2026" Status="active" />
            <SSL CertificateID="14" HostName="x.example.com" SSLType="PositiveSSL" ExpireDate="21/12/2026" Status="active" />
            <SSL CertificateID="15" HostName="x.example.com" SSLType="PositiveSSL" ExpireDate="12/21/2026" Status="asleep" />
            <SSL CertificateID="&lt;b&gt;1" HostName="x.example.com" SSLType="PositiveSSL" ExpireDate="12/21/2026" Status="active" />
            <SSL CertificateID="16" HostName="good.example.com" SSLType="PositiveSSL" ExpireDate="12/21/2026" Status="active" />
            """));

        Assert.Contains("1 certificate can be imported, 7 cannot", page.Text, StringComparison.Ordinal);
        Assert.All(
            ["The account has a certificate 501904 already.", "Its type is none that the catalogue has.", "It is active and does not say when it expires.", "Its host name is none.", "One of its dates cannot be read.", "Its status is none that there is.", "Its number is none."],
            why => Assert.Contains(why, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("number <b>1", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Choose a file, or paste its text.")]
    [InlineData("hello", "That is neither a PEM file nor an answer of the XML API.")]
    [InlineData("<html><body></body></html>", "It is not an answer of namecheap.ssl.getList with certificates")]
    [InlineData("<ApiResponse><unclosed>", "It begins like an answer of the XML API, and cannot be read as one (line 1).")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\">]><ApiResponse>&b;</ApiResponse>", "It begins like an answer of the XML API, and cannot be read as one")]
    [InlineData("<ApiResponse Status=\"ERROR\"><Errors><Error Number=\"1\">No</Error></Errors></ApiResponse>", "It is the answer to a request that was refused.")]
    public async Task A_file_that_is_none_is_refused_with_what_is_wrong(string text, string expected)
    {
        var page = await _browser.PostAsync(await _browser.OpenAsync("/import"), "/import", ("text", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(expected, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_breaks_off_is_told_of()
    {
        var page = await PreviewAsync("-----BEGIN CERTIFICATE-----\nAAAA\n");

        Assert.Contains("It begins like a part of a PEM file, and cannot be read to its end.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("accept", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_are_imported_at_once_and_no_more()
    {
        static string Many(int count) => List(string.Join('\n', Enumerable.Range(1, count).Select(number =>
            FormattableString.Invariant($"<SSL CertificateID=\"{number + 1_000_000}\" HostName=\"h{number}.example.com\" SSLType=\"PositiveSSL\" PurchaseDate=\"01/01/2026\" ExpireDate=\"01/01/2027\" Status=\"active\" />"))));

        var tooMany = await PreviewAsync(Many(10_001));
        var done = await _browser.SubmitAsync(await PreviewAsync(Many(10_000)), Confirm);

        Assert.Contains("at most 10000 are imported at once", tooMany.Text, StringComparison.Ordinal);
        Assert.Contains("10,000 certificates were imported", done.Text, StringComparison.Ordinal);
        Assert.Equal(10_001, (await _host.ReadAccountAsync()).Certificates);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        var page = await PreviewAsync(new string('A', (5 << 20) + 1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("That is too large: at most 5 MB are imported at once.", page.Text, StringComparison.Ordinal);
    }

    private async Task<Page> PreviewAsync(string text) =>
        await _browser.UploadAsync(await _browser.OpenAsync("/import"), "/import", "file", System.Text.Encoding.UTF8.GetBytes(text), "answer.xml");

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    private static string List(string certificates) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <ApiResponse Status="OK" xmlns="http://api.namecheap.com/xml.response">
         <CommandResponse Type="namecheap.ssl.getList"><SSLListResult>{certificates}</SSLListResult></CommandResponse>
        </ApiResponse>
        """;
}
