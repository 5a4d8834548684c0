using System.Net;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Downloads;

/// <summary>What a server needs of a certificate, and who took its key.</summary>
public abstract class DownloadTests(DatabaseKind kind)
{
    private const string Address = "/certificates/apiexample/501904";

    private const string Password = "a password of 23 chars";

    [DatabaseFact]
    public async Task The_certificate_comes_with_what_is_above_it_as_a_file()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        var pem = await browser.GetAsync($"{Address}/certificate.pem");
        var bundle = await browser.GetAsync($"{Address}/certificate.p7b");

        Assert.Equal(("star.example.com.pem", "application/pem-certificate-chain"), (pem.FileName, pem.MediaType));
        Assert.Equal("star.example.com.p7b", bundle.FileName);
        Assert.StartsWith("-----BEGIN PKCS7-----", bundle.Html, StringComparison.Ordinal);
        Assert.All([pem, bundle], file => Assert.Equal(("nosniff", true), (file.Headers["X-Content-Type-Options"], file.Headers["Cache-Control"].Contains("no-store", StringComparison.Ordinal))));
        X509Certificate2Collection chain = [];
        chain.ImportFromPem(pem.Html);
        Assert.Equal(["CN=*.example.com", chain[0].Issuer], chain.Select(certificate => certificate.Subject));
    }

    [DatabaseFact]
    public async Task Each_download_of_the_key_is_a_form_that_was_sent_and_an_entry_in_the_history()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        var page = await browser.OpenAsync(Address);
        var asked = await browser.GetAsync($"{Address}/key.pem");
        var key = await browser.PostAsync(page, $"{Address}/key.pem");
        var file = await browser.PostAsync(page, $"{Address}/certificate.pfx", ("password", Password));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, asked.Status);
        Assert.Equal(("star.example.com.key", "star.example.com.pfx"), (key.FileName, file.FileName));
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", key.Html, StringComparison.Ordinal);
        var certificates = X509CertificateLoader.LoadPkcs12Collection(file.Content, Password);
        Assert.Equal([true, false], certificates.Select(certificate => certificate.HasPrivateKey).OrderDescending());
        Assert.Equal(["The private key was downloaded.", "The private key was downloaded, with its certificate as PFX."], (await host.LifeAsync(501904)).History.Select(entry => entry.What).TakeLast(2));
    }

    [DatabaseTheory]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("with a\nline break")]
    public async Task A_pfx_needs_a_password(string password)
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        var answer = await browser.PostAsync(await browser.OpenAsync(Address), $"{Address}/certificate.pfx", ("password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Choose a password of 8 to 200 characters.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await host.LifeAsync(501904)).History, entry => entry.What.Contains("downloaded", StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task A_key_that_its_owner_deleted_is_gone()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        var before = await browser.OpenAsync(Address);
        var deleted = await browser.PostAsync(before, $"{Address}/key/delete");
        var page = await browser.FollowAsync(deleted);
        var answers = new[] { await browser.PostAsync(before, $"{Address}/key.pem"), await browser.PostAsync(before, $"{Address}/certificate.pfx", ("password", Password)), await browser.PostAsync(before, $"{Address}/key/delete") };

        Assert.Equal(HttpStatusCode.SeeOther, deleted.Status);
        Assert.Contains("No private key is kept here", page.Text, StringComparison.Ordinal);
        Assert.Contains("The private key was deleted by its owner.", page.Text, StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{Address}/certificate.pem")).Status);
    }

    [DatabaseFact]
    public async Task The_history_is_shown_page_by_page()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var page = await browser.OpenAsync(Address);

        for (var i = 0; i < 25; i++)
        {
            _ = await browser.PostAsync(page, $"{Address}/key.pem");
        }

        var last = (await host.LifeAsync(501904)).History.Count;
        var newest = await browser.GetAsync(Address);
        var earlier = await browser.GetAsync($"{Address}?before={last - 19}");

        Assert.Contains($"href=\"{Address}?before={last - 19}#history\"", newest.Html, StringComparison.Ordinal);
        Assert.Equal((20, last - 20), (Count(newest), Count(earlier)));
        Assert.DoesNotContain("?before=", earlier.Html, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Before_it_is_issued_there_is_nothing_to_download()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings(mode: "manual"));
        using var browser = new Browser(host);
        var address = $"/certificates/apiexample/{await host.BeginAsync()}";

        var answers = new[] { await browser.GetAsync($"{address}/certificate.pem"), await browser.GetAsync($"{address}/certificate.p7b") };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        using var form = new FormUrlEncodedContent((await browser.OpenAsync(address)).FieldsOf($"{address}/cancel"));
        Assert.Equal(HttpStatusCode.Conflict, (await browser.SendAsync($"{address}/key.pem", form)).Status);
    }

    private Task<SslRenewalHost> StartAsync() =>
        SslRenewalHost.StartAsync(kind, Lives.Scenario("""{ "certificateId": 501904, "sslType": "Standard Wildcard SSL", "hostName": "*.example.com", "expiresOn": "2026-12-21T09:00:00Z" }"""));

    private static int Count(Page page) => page.Html.Split("<li><time").Length - 1;
}

public sealed class SqliteDownloadTests() : DownloadTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDownloadTests() : DownloadTests(DatabaseKind.PostgreSql);
