using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Authority;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Import;

/// <summary>Import of PEM files: what was found is shown, and stored once that is confirmed, whole or not at all.</summary>
public abstract class ImportTests(DatabaseKind kind) : IAsyncLifetime, IDisposable
{
    private const string Confirm = "/import/confirm";

    private readonly OpenSsl _openssl = new();
    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _browser = new Browser(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose()
    {
        _browser.Dispose();
        _openssl.Dispose();
    }

    [DatabaseFact]
    public async Task A_leaf_with_its_chain_in_any_order_becomes_a_certificate_of_the_account()
    {
        var (authority, leaf) = (_openssl.Authority(), _openssl.Leaf("shop.example.com", "shop.example.com www.shop.example.com", "2.23.140.1.2.2"));

        var preview = await PreviewAsync(authority + leaf);
        var before = (await _host.ReadAccountAsync()).Certificates;
        var done = await _browser.SubmitAsync(preview, Confirm);

        Assert.Contains("1 certificate can be imported. 1 certificate of an authority is left out.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("<option value=\"High Assurance SSL\" selected>", preview.Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, 1), (done.Status, before));
        Assert.Contains("1 certificate was imported", done.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/certificates/apiexample/501905\"", done.Html, StringComparison.Ordinal);

        var life = await _host.LifeAsync(501905);
        Assert.Equal(("High Assurance SSL", "ACTIVE", "shop.example.com", 1, 0), (life.SslType, life.Status, life.HostName, life.Years, life.Sans));
        Assert.Equal((new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 4, 18, 0, 0, 0, TimeSpan.Zero)), (life.IssuedOn, life.ExpiresOn));
        Assert.Equal(["shop.example.com", "www.shop.example.com"], life.Names);
        Assert.Equal("Imported, with the certificate that another authority issued.", Assert.Single(life.History).What);
        Assert.Equal(leaf.Trim(), Assert.Single(await _host.LeavesAsync(501905)).Trim());
    }

    [DatabaseFact]
    public async Task What_another_authority_issued_is_returned_without_our_chain_and_our_revocation_knows_nothing_of_it()
    {
        _ = _openssl.Authority();
        _ = await ImportAsync(_openssl.Leaf("shop.example.com", "shop.example.com"));
        await _openssl.FetchAsync(_host);

        var individual = await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID=501905&Returncertificate=true&Returntype=individual");
        var bundle = await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID=501905&Returncertificate=true&Returntype=PKCS7");
        var revoked = await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.revokecertificate&CertificateID=501905&CertificateType=Standard%20SSL");
        _openssl.Write("crl.pem", await _host.Client.GetByteArrayAsync(new Uri("/ca/crl.pem", UriKind.Relative)));
        var (_, status) = _openssl.Try("ocsp", "-issuer", "intermediate.pem", "-serial", "0x" + _openssl.Run("x509", "-in", "leaf.pem", "-noout", "-serial").Trim().Split('=')[1], "-url", $"{_host.Client.BaseAddress}ca/ocsp", "-noverify");

        Assert.DoesNotContain("CaCertificates", individual.Text, StringComparison.Ordinal);
        Assert.Contains("-----BEGIN CERTIFICATE-----", individual.Text, StringComparison.Ordinal);
        _openssl.Write("bundle.p7b", bundle.Document.Descendants().Last(element => element.Name.LocalName == "Certificate").Value);
        Assert.Single(_openssl.Run("pkcs7", "-in", "bundle.p7b", "-print_certs", "-noout").Split("subject=")[1..]);
        Assert.True(revoked.IsOk, revoked.Text);
        Assert.DoesNotContain("Revoked Certificates:", _openssl.Run("crl", "-in", "crl.pem", "-noout", "-text"), StringComparison.Ordinal);
        Assert.Contains(": unknown", status, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task The_type_may_be_chosen_otherwise_and_certificates_left_out()
    {
        _ = _openssl.Authority();
        var both = _openssl.Leaf("a.example.com", "a.example.com b.example.com c.example.com d.example.com e.example.com") + _openssl.Leaf("*.example.net", "*.example.net example.net");

        var preview = await PreviewAsync(both);
        var done = await _browser.SubmitAsync(preview, Confirm, ("type-0", "EV Multi-Domain SSL"), ("leave", "1"), ("remind", "desk@example.com"));

        Assert.Contains("<option value=\"SAN Certificate\" selected>", preview.Html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Standard Wildcard SSL\" selected>", preview.Html, StringComparison.Ordinal);
        Assert.Contains("1 certificate was imported", done.Text, StringComparison.Ordinal);
        Assert.Equal(("EV Multi-Domain SSL", 2), ((await _host.LifeAsync(501905)).SslType, (await _host.LifeAsync(501905)).Sans));
        Assert.Equal("desk@example.com", await _host.LookAsync(database => database.Certificates.Where(row => row.CertificateId == 501905).Select(row => row.AdminEmail).SingleAsync()));
    }

    [DatabaseFact]
    public async Task Who_is_to_be_reminded_is_reminded_of_what_comes_next_and_not_of_what_is_past()
    {
        _ = _openssl.Authority();

        _ = await ImportAsync(_openssl.Leaf("soon.example.com", "soon.example.com", days: 61), ("remind", "desk@example.com"));
        var atOnce = (await _host.MailsAsync()).Count;
        await _host.MoveAsync(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(0, atOnce);
        Assert.Equal([7, 3], (await _host.MailsAsync()).Select(mail => (new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero) - mail.WrittenAt).Days).Where(days => days > 0).Take(2));
    }

    [DatabaseFact]
    public async Task What_is_here_already_or_comes_twice_is_refused_and_the_rest_waits_until_that_is_accepted()
    {
        _ = _openssl.Authority();
        var (first, second) = (_openssl.Leaf("a.example.com", "a.example.com"), _openssl.Leaf("b.example.com", "b.example.com"));
        _ = await ImportAsync(first);

        var preview = await PreviewAsync(first + second + second);
        var refused = await _browser.PostAsync(preview, Confirm);
        var afterRefusal = (await _host.ReadAccountAsync()).Certificates;
        var done = await _browser.SubmitAsync(preview, Confirm, ("accept", MarkIn(preview)));

        Assert.Contains("1 certificate can be imported, 2 cannot", preview.Text, StringComparison.Ordinal);
        Assert.Contains("The account has this certificate already.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("It comes twice.", preview.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 2), (refused.Status, afterRefusal));
        Assert.Contains("1 certificate was imported", done.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task What_was_accepted_is_what_was_seen_and_nothing_else()
    {
        _ = _openssl.Authority();
        var (first, second) = (_openssl.Leaf("a.example.com", "a.example.com"), _openssl.Leaf("b.example.com", "b.example.com"));
        var preview = await PreviewAsync(first + second + second);
        var mark = MarkIn(preview);

        _ = await ImportAsync(first);
        var late = await _browser.PostAsync(preview, Confirm, ("accept", mark));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("The account has this certificate already.", late.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await _host.ReadAccountAsync()).Certificates);
    }

    [DatabaseFact]
    public async Task A_private_key_is_refused_and_not_kept_anywhere()
    {
        _ = _openssl.Authority();
        var leaf = _openssl.Leaf("a.example.com", "a.example.com");

        var page = await _browser.PostAsync(await _browser.OpenAsync("/import"), "/import", ("text", leaf + await File.ReadAllTextAsync(_openssl["leaf.key"])));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("There is a private key in it.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Log.All, line => line.Contains("PRIVATE KEY", StringComparison.Ordinal));
    }

    private async Task<Page> PreviewAsync(string text) =>
        await _browser.UploadAsync(await _browser.OpenAsync("/import"), "/import", "file", System.Text.Encoding.UTF8.GetBytes(text), "certificates.pem");

    private async Task<Page> ImportAsync(string text, params (string Name, string Value)[] fields)
    {
        var done = await _browser.SubmitAsync(await PreviewAsync(text), Confirm, fields);
        Assert.True(done.Text.Contains("imported", StringComparison.Ordinal) && done.Status is HttpStatusCode.OK, done.Text);
        return done;
    }

    private static string MarkIn(Page preview) => System.Text.RegularExpressions.Regex.Match(preview.Html, "name=\"accept\" value=\"([0-9a-f]+)\"").Groups[1].Value;
}

public sealed class SqliteImportTests() : ImportTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlImportTests() : ImportTests(DatabaseKind.PostgreSql);
