using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Authority;

/// <summary>What the running service says of its leaves, as openssl understands it.</summary>
public abstract class RevocationTests(DatabaseKind kind)
{
    private static readonly string[] Chain = ["-CAfile", "root.pem", "-untrusted", "chain.pem"];

    private static readonly string[] Checked = ["-crl_check_all", "-CRLfile", "crl.pem", "-attime", Leaves.Noon.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)];

    [DatabaseFact]
    public async Task A_leaf_verifies_with_what_is_served_until_it_is_revoked()
    {
        using var openssl = new OpenSsl();
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        openssl.Write("leaf.pem", await host.IssueAsync(1));
        openssl.Write("revoked.pem", await host.IssueAsync(2, revokedAt: Leaves.Noon));
        await openssl.FetchAsync(host);

        Assert.Contains("leaf.pem: OK", openssl.Run(["verify", .. Chain, .. Checked, "leaf.pem"]), StringComparison.Ordinal);
        Assert.Contains("revoked.pem: OK", openssl.Run(["verify", .. Chain, "revoked.pem"]), StringComparison.Ordinal);
        var (code, output) = openssl.Try(["verify", .. Chain, .. Checked, "revoked.pem"]);
        Assert.NotEqual(0, code);
        Assert.Contains("certificate revoked", output, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Ocsp_tells_good_revoked_and_unknown_apart()
    {
        using var openssl = new OpenSsl();
        await using var host = await SslRenewalHost.StartAsync(kind);
        openssl.Write("good.pem", await host.IssueAsync(1));
        openssl.Write("revoked.pem", await host.IssueAsync(2, revokedAt: Leaves.Noon));
        await openssl.FetchAsync(host);
        string[] ask = ["ocsp", "-issuer", "intermediate.pem", "-CAfile", "root.pem", "-url", new Uri(host.Client.BaseAddress!, "/ca/ocsp").AbsoluteUri];

        var answer = openssl.Run([.. ask, "-cert", "good.pem", "-cert", "revoked.pem", "-serial", "0x1234"]);

        Assert.Contains("Response verify OK", answer, StringComparison.Ordinal);
        Assert.Contains("good.pem: good", answer, StringComparison.Ordinal);
        Assert.Contains("revoked.pem: revoked", answer, StringComparison.Ordinal);
        Assert.Contains("Revocation Time: Nov 21 12:00:00 2026 GMT", answer, StringComparison.Ordinal);
        Assert.Contains("0x1234: unknown", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Reason:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Status times invalid", answer, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Lists_and_answers_hold_at_every_clock_in_use()
    {
        using var openssl = new OpenSsl();
        await using var host = await SslRenewalHost.StartAsync(kind, """
            { "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [
                { "userName": "past", "apiKey": "k1", "clock": "2026-01-02T03:04:05.678Z" }, { "userName": "present", "apiKey": "k2" }, { "userName": "future", "apiKey": "k3", "clock": "2030-01-01T00:00:00Z" } ] }
            """);
        openssl.Write("leaf.pem", await host.IssueAsync(1));
        await openssl.FetchAsync(host);
        _ = openssl.Run("ocsp", "-issuer", "intermediate.pem", "-cert", "leaf.pem", "-reqout", "request.der", "-no_nonce");
        openssl.Write("response.der", await ReadAsync(await PostAsync(host, await File.ReadAllBytesAsync(openssl["request.der"]))));

        string[] lists = ["crl.pem", "crl.der"];
        Assert.All(lists, list => Assert.Equal(
            "lastUpdate=Jan  2 03:04:05 2026 GMT\nnextUpdate=Jan  8 00:00:00 2030 GMT\n",
            openssl.Run("crl", "-in", list, "-inform", list[^3..], "-noout", "-lastupdate", "-nextupdate")));
        var answer = openssl.Run("ocsp", "-respin", "response.der", "-noverify", "-resp_text");
        Assert.Contains("This Update: Jan  2 03:04:05 2026 GMT", answer, StringComparison.Ordinal);
        Assert.Contains("Next Update: Jan  8 00:00:00 2030 GMT", answer, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_list_names_what_was_revoked_until_it_has_expired_by_every_clock()
    {
        using var openssl = new OpenSsl();
        await using var host = await SslRenewalHost.StartAsync(kind, """
            { "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [ { "userName": "past", "apiKey": "k1", "clock": "2026-01-01T00:00:00Z" } ] }
            """);
        var past = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        _ = await host.IssueAsync(1, past.AddSeconds(-1), revokedAt: past.AddDays(-1), serial: "01AA");
        _ = await host.IssueAsync(2, past, revokedAt: past.AddDays(-1), serial: "01BB");
        _ = await host.IssueAsync(3, Leaves.Noon.AddDays(1), revokedAt: Leaves.Noon, serial: "01CC");
        _ = await host.IssueAsync(4, serial: "01DD");
        await openssl.FetchAsync(host);

        var list = openssl.Run("crl", "-inform", "DER", "-in", "crl.der", "-noout", "-text");

        Assert.Equal(["01BB", "01CC"], list.Split('\n').Where(line => line.Contains("Serial Number", StringComparison.Ordinal)).Select(line => line.Split(' ')[^1]));
    }

    [DatabaseFact]
    public async Task A_clock_that_is_moved_back_lets_the_number_of_the_list_grow_all_the_same()
    {
        using var openssl = new OpenSsl();
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        await openssl.FetchAsync(host);
        var first = NumberOfList(openssl);
        using var moved = await host.Client.PutAsJsonAsync(new Uri("/manage/clock", UriKind.Relative), new { now = "2020-01-01T00:00:00Z" });
        await openssl.FetchAsync(host);

        Assert.True(NumberOfList(openssl) > first);
    }

    [DatabaseFact]
    public async Task Ocsp_takes_a_request_in_the_path_however_its_base64_is_written()
    {
        using var openssl = new OpenSsl();
        await using var host = await SslRenewalHost.StartAsync(kind);
        openssl.Write("leaf.pem", await host.IssueAsync(1, serial: "7FFFFFFFFBEFBE01FBEFBE01FBEFBE"));
        await openssl.FetchAsync(host);
        _ = openssl.Run("ocsp", "-issuer", "intermediate.pem", "-cert", "leaf.pem", "-reqout", "request.der", "-no_nonce");
        var base64 = Convert.ToBase64String(await File.ReadAllBytesAsync(openssl["request.der"]));
        Assert.Contains("//", base64, StringComparison.Ordinal);
        Assert.Contains("+", base64, StringComparison.Ordinal);

        foreach (var written in (string[])[base64, Uri.EscapeDataString(base64), base64.Replace('+', '-').Replace('/', '_'), base64.TrimEnd('=')])
        {
            using var response = await host.Client.GetAsync(new Uri("/ca/ocsp/" + written, UriKind.Relative));
            openssl.Write("response.der", await ReadAsync(response));

            Assert.Contains("leaf.pem: good", openssl.Run("ocsp", "-respin", "response.der", "-issuer", "intermediate.pem", "-cert", "leaf.pem", "-CAfile", "root.pem"), StringComparison.Ordinal);
        }
    }

    [DatabaseFact]
    public async Task What_is_no_request_is_answered_as_such_and_what_is_too_long_is_not_read()
    {
        await using var host = await SslRenewalHost.StartAsync(kind);
        using var nothing = await host.Client.GetAsync(new Uri("/ca/ocsp/no/request!", UriKind.Relative));
        using var longest = await PostAsync(host, new byte[10 * 1024]);
        using var tooLong = await PostAsync(host, new byte[(10 * 1024) + 1]);
        using var otherType = await PostAsync(host, [1], "text/plain");

        // OCSPResponse ::= SEQUENCE { responseStatus malformedRequest (1) }
        byte[] malformed = [0x30, 3, 0x0A, 1, 1];
        Assert.Equal(malformed, await ReadAsync(nothing));
        Assert.Equal(malformed, await ReadAsync(longest));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, otherType.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(SslRenewalHost host, byte[] bytes, string type = "application/ocsp-request")
    {
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await host.Client.PostAsync(new Uri("/ca/ocsp", UriKind.Relative), body);
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal((HttpStatusCode.OK, "application/ocsp-response"), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static long NumberOfList(OpenSsl openssl) =>
        Convert.ToInt64(openssl.Run("crl", "-inform", "DER", "-in", "crl.der", "-noout", "-crlnumber").Split('=')[1].Trim(), 16);
}

public sealed class SqliteRevocationTests() : RevocationTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlRevocationTests() : RevocationTests(DatabaseKind.PostgreSql);
