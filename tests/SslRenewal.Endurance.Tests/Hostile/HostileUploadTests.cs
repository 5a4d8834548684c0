using System.Text;
using System.Text.RegularExpressions;
using SslRenewal.Endurance.Tests.Hostile.Cases;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>Files for the desk that are not what they say: pages answer, and nothing of them is ever run. SSLRENEWAL_CASES and SSLRENEWAL_SEED count as for the other requests.</summary>
public sealed partial class HostileUploadTests
{
    private const string Scenario = $$"""
        { "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [ { "userName": "apiexample", "apiKey": "{{LikelyValues.Key}}", "balance": 100, "certificates": [
            { "certificateId": 501904, "sslType": "Standard SSL", "hostName": "example.com", "expiresInDays": 30 },
            { "certificateId": 501905, "sslType": "High Assurance SSL", "hostName": "example.com", "status": "PURCHASED", "activation": { "on": "2026-11-20T12:00:00Z", "asksForLetter": true } } ] } ] }
        """;

    [Theory]
    [InlineData("/import", "/import", "file")]
    [InlineData("/import/confirm", "/import", "content")]
    [InlineData("/certificates/apiexample/501905/letter", "/certificates/apiexample/501905/letter", "scan")]
    [InlineData("/scenario", "/scenario", "file")]
    public async Task A_file_for_the_desk_is_taken_or_refused_on_a_page(string path, string page, string field)
    {
        await using var service = await HostileService.StartAsync();
        using var scenario = new StringContent(Scenario, Encoding.UTF8, "application/json");
        using var loaded = await service.Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), scenario);
        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());

        var (cookie, token) = await TokenAsync(service, page);
        var cases = new UploadCases(path, field, isText: field is "content", cookie, token, await FilesAsync(service));
        await service.SendAsync(new HostileArea(path, Share: 10, cases.Draw), HostileRun.Seed, HostileRun.NumbersOf(10), connections: 3);

        await service.AssertWholeAsync();
    }

    private static async Task<(string Cookie, string Token)> TokenAsync(HostileService service, string page)
    {
        using var response = await service.Client.GetAsync(new Uri(page, UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, html);

        return (response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("SslRenewal.Antiforgery", StringComparison.Ordinal)).Split(';')[0], Tokens().Match(html).Groups["token"].Value);
    }

    private static async Task<byte[][]> FilesAsync(HostileService service)
    {
        var call = $"/xml.response?ApiUser=apiexample&ApiKey={LikelyValues.Key}&UserName=apiexample&ClientIp=1.2.3.4&Command=";
        string[] addresses = ["/ca/root.pem", "/ca/chain.pem", "/ca/intermediate.der", "/manage/scenario", call + "namecheap.ssl.getList", call + "namecheap.ssl.getInfo&CertificateID=501904&Returncertificate=true"];
        var files = await Task.WhenAll(addresses.Select(address => service.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative))));

        return [.. files, .. Scans()];
    }

    // Long enough to be looked at, and each of its kind by how it begins and ends.
    private static IEnumerable<byte[]> Scans() =>
    [
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 7, .. "JFIF\0"u8, 0xFF, 0xFE, 4, 2, .. new byte[1024], 0xFF, 0xC0, 0, 17, .. new byte[15], 0xFF, 0xDA, 0, 12, .. new byte[10], 1, 2, 3, 0xFF, 0xD9],
        [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17], 0, 0, 4, 0, .. "IDAT"u8, .. new byte[1028], 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0],
        [.. "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%"u8, .. Enumerable.Repeat((byte)'x', 1500), .. "\ntrailer\n<<>>\n%%EOF\n"u8],
    ];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tokens();
}
