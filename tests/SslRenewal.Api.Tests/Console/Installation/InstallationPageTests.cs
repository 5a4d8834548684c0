using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Api.Tests.Console.Renewal;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Issuing.Tests.DomainControl;
using SslRenewal.Issuing.Tests.Installation;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Installation;

/// <summary>The notes on installing a certificate, and whether a host presents it.</summary>
public abstract class InstallationPageTests(DatabaseKind kind)
{
    private const int Held = 501904;

    private const string Password = "12345678";

    [DatabaseTheory]
    [InlineData("nginx", "ssl_certificate /etc/ssl/example.com.pem;")]
    [InlineData("apache", "SSLCertificateKeyFile /etc/ssl/example.com.key")]
    [InlineData("iis", "Import-PfxCertificate -FilePath example.com.pfx")]
    [InlineData("tomcat", "conf/example.com.pfx")]
    [InlineData("other", "openssl s_client -connect example.com:443")]
    [InlineData("unheard-of", "server_name example.com;")]
    public async Task The_notes_name_the_files_as_the_downloads_do(string server, string line)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Scenario);
        using var browser = new Browser(host);

        var page = await browser.GetAsync($"/certificates/apiexample/{Held}/installation?server={server}");

        Assert.Contains(line, page.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_host_that_presents_the_new_the_old_or_another_certificate_is_told_apart()
    {
        await using var dns = LoopbackDns.Of("127.0.0.1");
        await using var host = await SslRenewalHost.StartAsync(kind, Scenario, new(Lives.Settings(), StringComparer.Ordinal) { ["Validation:Resolver"] = $"{dns.EndPoint}" });
        using var browser = new Browser(host);
        var renewal = await host.RenewAtDeskAsync(Held);
        _ = await host.LifeAsync(renewal);

        var (oldOne, newOne) = (await PresentedAsync(browser, Held), await PresentedAsync(browser, renewal));
        using (oldOne)
        using (newOne)
        {
            Assert.Contains("The new certificate is installed", await CheckAsync(browser, renewal, newOne), StringComparison.Ordinal);
            Assert.Contains("Still the old certificate", await CheckAsync(browser, renewal, oldOne), StringComparison.Ordinal);
            Assert.Contains("What it presents ends on 21 Dec 2026", await CheckAsync(browser, renewal, oldOne), StringComparison.Ordinal);
            Assert.Contains("The renewal is installed", await CheckAsync(browser, Held, newOne), StringComparison.Ordinal);
            Assert.Contains("Another certificate", await CheckAsync(browser, Held, await PresentedAsync(browser, Held + 5)), StringComparison.Ordinal);
        }
    }

    [DatabaseFact]
    public async Task Neither_ourselves_nor_what_is_no_host_is_asked()
    {
        await using var dns = LoopbackDns.Of("127.0.0.1");
        await using var host = await SslRenewalHost.StartAsync(kind, Scenario, new(StringComparer.Ordinal) { ["Validation:Resolver"] = $"{dns.EndPoint}" });
        using var browser = new Browser(host);
        var address = $"/certificates/apiexample/{Held}/installation";

        var ourselves = await browser.PostAsync(await browser.OpenAsync(address), $"{address}/check?server=nginx#check", ("host", "example.com"), ("port", host.Client.BaseAddress!.Port.ToString(CultureInfo.InvariantCulture)));
        var nobody = await browser.PostAsync(await browser.OpenAsync(address), $"{address}/check?server=nginx#check", ("host", "http://example.com/"), ("port", "0"));

        Assert.Contains("The address is not one that may be asked", ourselves.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.Status);
        Assert.Contains("This is no name of a host.", nobody.Text, StringComparison.Ordinal);
        Assert.Contains("A port is a number from 1 to 65535.", nobody.Text, StringComparison.Ordinal);
    }

    private static string Scenario => Lives.Scenario($$"""{ "certificateId": {{Held}}, "sslType": "Standard SSL", "hostName": "example.com", "expiresOn": "2026-12-21T09:00:00Z" }, { "certificateId": {{Held + 5}}, "sslType": "Standard SSL", "hostName": "example.org", "expiresOn": "2026-12-21T09:00:00Z" }""");

    private static async Task<X509Certificate2> PresentedAsync(Browser browser, int id)
    {
        var address = $"/certificates/apiexample/{id}";
        return X509CertificateLoader.LoadPkcs12Collection((await browser.PostAsync(await browser.OpenAsync(address), $"{address}/certificate.pfx", ("password", Password))).Content, Password, X509KeyStorageFlags.Exportable).Single(certificate => certificate.HasPrivateKey);
    }

    private static async Task<string> CheckAsync(Browser browser, int id, X509Certificate2 presented)
    {
        await using var server = new LoopbackTls(presented);
        var address = $"/certificates/apiexample/{id}/installation";
        return (await browser.PostAsync(await browser.OpenAsync(address), $"{address}/check?server=nginx#check", ("host", "example.com"), ("port", server.EndPoint.Port.ToString(CultureInfo.InvariantCulture)))).Text;
    }
}

public sealed class SqliteInstallationPageTests() : InstallationPageTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlInstallationPageTests() : InstallationPageTests(DatabaseKind.PostgreSql);
