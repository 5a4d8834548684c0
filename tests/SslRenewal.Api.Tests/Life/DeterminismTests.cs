using System.Globalization;
using System.Text.RegularExpressions;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Manage;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>The same scenario, seed and requests give the same answers, mails and state, on either database, restarted or not.</summary>
public abstract partial class DeterminismTests(DatabaseKind kind)
{
    private static readonly string Csr = SigningRequests.Of("example.com");

    // A request made anew has another key.
    private static readonly string[] Activation =
    [
        "CSR", Csr, "AdminEmailAddress", "admin@example.com", "AdminOrganizationName", "Example", "AdminAddress1", "1", "AdminCity", "Phoenix", "AdminStateProvince", "Arizona",
        "AdminCountry", "US", "AdminPostalCode", "85001", "CompanyIncorporationCountry", "US",
    ];

    private const string Scenario = $$"""
        {
          "version": 1, "clock": "2026-11-20T16:00:00Z",
          "accounts": [ { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "balance": 5000,
            "certificates": [ { "certificateId": 900001, "sslType": "Standard SSL", "hostName": "example.com", "expiresInDays": 30, "applicant": { "adminEmailAddress": "admin@example.com" } } ],
            "generate": { "count": 50, "firstCertificateId": 501904, "sslType": "Standard SSL", "expiresInDays": [1, 89] } } ],
          "promotions": [ { "code": "SAVE10", "percentOff": 10 } ]
        }
        """;

    [DatabaseFact]
    public async Task The_same_requests_have_the_same_answers_mails_and_state()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite, seed: 7);
        await using var restarted = await StartAsync(kind, seed: 7);

        var first = await RunAsync(host, isRestarted: false);
        var second = await RunAsync(restarted, isRestarted: true);

        Assert.Equal(first, second);
    }

    [DatabaseFact]
    public async Task Another_seed_draws_other_moments()
    {
        await using var host = await StartAsync(kind, seed: 7);
        await using var other = await StartAsync(kind, seed: 8);

        Assert.NotEqual(await RunAsync(host, isRestarted: false), await RunAsync(other, isRestarted: false));
    }

    private static Task<SslRenewalHost> StartAsync(DatabaseKind kind, int seed) =>
        SslRenewalHost.StartAsync(kind, Scenario, new(Lives.Settings("realistic", seed: seed), StringComparer.Ordinal) { ["PublicUrl"] = "https://ssl.example.com" });

    private static async Task<IReadOnlyList<string>> RunAsync(SslRenewalHost host, bool isRestarted)
    {
        var told = new List<string>();
        var dv = await BuyAsync("PositiveSSL");
        var ev = await BuyAsync("EV SSL");
        var many = await BuyAsync("SAN Certificate", names: 1);
        var renewal = await RenewAsync(900001);
        _ = await RenewAsync(501907, "SAVE10");
        await PostAsync("activate", renewal, [.. Activation, "ApproverEmail", "admin@example.com"]);
        await PostAsync("activate", dv, [.. Activation, "DNSDCValidation", "TRUE"]);
        await PostAsync("activate", ev, [.. Activation, "DNSDCValidation", "TRUE"]);
        await AdvanceAsync("PT20H");

        if (isRestarted)
        {
            await host.RestartAsync();
        }

        await AdvanceAsync("P4D");
        await PostAsync("getInfo", dv, "Returncertificate", "true", "Returntype", "individual");
        await PostAsync("reissue", dv, "CSR", Csr, "AdminEmailAddress", "admin@example.com", "HTTPDCValidation", "TRUE");
        await PostAsync("resendapproveremail", renewal);
        await PostAsync("purchasemoresans", many, "NumberOfSANSToAdd", "2");
        await PostAsync("activate", many, "CSR", "no request");
        await AdvanceAsync("P10D");
        await PostAsync("revokecertificate", dv, "CertificateType", "PositiveSSL");
        await PostAsync("renew", 501907, "Years", "1", "SSLType", "Standard SSL");
        await PostAsync("getList", 0, "PageSize", "100");
        await AdvanceAsync("P400D");
        await PostAsync("getInfo", renewal);
        told.Add(Scrub(await host.GetTextAsync("mail?pageSize=1000")));
        told.Add(await host.GetTextAsync("scenario"));
        told.Add(await host.GetTextAsync("certificates?userName=apiexample&pageSize=1000"));
        told.AddRange(await Task.WhenAll(((int[])[dv, ev, many, renewal]).Select(async id => Serial().Replace(await host.GetTextAsync($"certificates/{id}?userName=apiexample"), "*"))));
        return told;

        async Task<int> BuyAsync(string type, int? names = null)
        {
            var answer = await host.SendAsync(Purchases.Of(type, names: names));
            told.Add(Scrub(answer.Text));
            return int.Parse(answer.Result.Elements().Single().Attribute("CertificateID")!.Value, CultureInfo.InvariantCulture);
        }

        async Task<int> RenewAsync(int id, string? promotionCode = null)
        {
            var answer = await host.SendAsync(Renewals.Of(id, promotionCode: promotionCode));
            told.Add(Scrub(answer.Text));
            return int.Parse(answer["CertificateID"], CultureInfo.InvariantCulture);
        }

        async Task PostAsync(string command, int id, params string[] parameters) => told.Add(Scrub((await host.PostAsync(command, id, parameters)).Text));

        async Task AdvanceAsync(string by)
        {
            using var moved = await host.PutAsync("clock", $$"""{ "advance": "{{by}}" }""");
            Assert.True(moved.IsSuccessStatusCode);
        }
    }

    // By name: what is measured, what is signed, and what only one reader may know.
    private static string Scrub(string text) => Token().Replace(Pem().Replace(ExecutionTime().Replace(text, "*"), "*"), "*");

    [GeneratedRegex("<ExecutionTime>[^<]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExecutionTime();

    [GeneratedRegex("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pem();

    [GeneratedRegex("/approvals/[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("(?<=\"serial\":\"|Leaf )[0-9A-F]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Serial();
}

public sealed class SqliteDeterminismTests() : DeterminismTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDeterminismTests() : DeterminismTests(DatabaseKind.PostgreSql);
