using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Mail;

namespace SslRenewal.Api.Tests.Life;

/// <summary>Scenarios whose certificates have a life before them, and what is done to them over HTTP.</summary>
internal static class Lives
{
    public const string Host = "example.com";

    /// <summary>Where the clock of <see cref="Scenario"/> stands.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>One account, <c>apiexample</c>, with the certificates given as JSON objects.</summary>
    public static string Scenario(string certificates = "", decimal balance = 1_000, bool refundUnactivated = false, DateTimeOffset? clock = null, string more = "", string orders = "") => FormattableString.Invariant($$"""
        {
          "version": 1,
          "clock": "{{clock ?? Noon:O}}",
          "refundUnactivated": {{(refundUnactivated ? "true" : "false")}},
          "accounts": [ { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "balance": {{balance}}, "certificates": [ {{certificates}} ], "orders": [ {{orders}} ] } {{more}} ]
        }
        """);

    public static Dictionary<string, string> Settings(string pace = "immediate", string mode = "auto", int seed = 1) => new(StringComparer.Ordinal)
    {
        ["Issuance:Pace"] = pace,
        ["Validation:Mode"] = mode,
        ["Seed"] = seed.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Buys a certificate, and gives its number.</summary>
    public static async Task<int> BuyAsync(this SslRenewalHost host, string type = "Standard SSL", int years = 1, int? names = null)
    {
        var answer = await host.SendAsync(Purchases.Of(type, years, names));
        Assert.True(answer.IsOk, answer.Text);
        return int.Parse(answer.Result.Elements().Single().Attribute("CertificateID")!.Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Orders a renewal, and gives its number.</summary>
    public static async Task<int> RenewAsync(this SslRenewalHost host, int certificateId)
    {
        var answer = await host.SendAsync(Renewals.Of(certificateId));
        Assert.True(answer.IsOk, answer.Text);
        return int.Parse(answer["CertificateID"], CultureInfo.InvariantCulture);
    }

    /// <summary>Activates a certificate for <see cref="Host"/> by a record, with an administrator's address and all that OV and EV ask for.</summary>
    public static async Task ActivateAsync(this SslRenewalHost host, int certificateId, params string[] parameters)
    {
        var answer = await host.PostAsync("activate", certificateId, [.. Request, .. parameters is [] ? ByRecord : parameters]);
        Assert.True(answer.IsOk, answer.Text);
    }

    /// <summary>Buys and activates.</summary>
    public static async Task<int> BeginAsync(this SslRenewalHost host, string type = "Standard SSL", int years = 1)
    {
        var id = await host.BuyAsync(type, years);
        await host.ActivateAsync(id);
        return id;
    }

    /// <summary>Orders a reissue, and gives its number.</summary>
    public static async Task<int> ReissueAsync(this SslRenewalHost host, int certificateId, params string[] parameters)
    {
        var answer = await host.PostAsync("reissue", certificateId, [.. Request, .. parameters is [] ? ByRecord : parameters]);
        Assert.True(answer.IsOk, answer.Text);
        return int.Parse(answer["ID"], CultureInfo.InvariantCulture);
    }

    /// <summary>All that management tells of a certificate; asking lets happen what is due.</summary>
    public static async Task<CertificateAnswer> LifeAsync(this SslRenewalHost host, int certificateId) =>
        (await host.Client.GetFromJsonAsync<CertificateAnswer>(new Uri($"/manage/certificates/{certificateId}?userName=apiexample", UriKind.Relative)))!;

    /// <summary>Asks until a certificate stands where it is to come by itself.</summary>
    public static async Task<CertificateAnswer> AwaitAsync(this SslRenewalHost host, int certificateId, Predicate<CertificateAnswer> isThere)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        while (true)
        {
            if (await host.LifeAsync(certificateId) is var life && isThere(life))
            {
                return life;
            }

            Assert.False(patience.IsCancellationRequested, $"It stays {life}.");
        }
    }

    /// <summary>What management does to a certificate.</summary>
    public static async Task<HttpStatusCode> ManageAsync(this SslRenewalHost host, int certificateId, string verb)
    {
        using var response = await host.Client.PostAsync(new Uri($"/manage/certificates/{certificateId}/{verb}?userName=apiexample", UriKind.Relative), content: null);
        return response.StatusCode;
    }

    /// <summary>Moves the service's clock, or one account's.</summary>
    public static async Task MoveAsync(this SslRenewalHost host, DateTimeOffset now, string path = "clock")
    {
        using var response = await host.Client.PutAsJsonAsync(new Uri("/manage/" + path, UriKind.Relative), new { now });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Moves the service's clock behind its back: nobody has looked at what falls due.</summary>
    public static async Task MoveUnseenAsync(this SslRenewalHost host, DateTimeOffset now) =>
        Assert.Equal(1, await host.LookAsync(database => database.Service.ExecuteUpdateAsync(set => set.SetProperty(row => row.ClockAt, now))));

    /// <summary>Every mail, the oldest first.</summary>
    public static async Task<IReadOnlyList<WrittenMail>> MailsAsync(this SslRenewalHost host) =>
        [.. (await host.ReadMailAsync("pageSize=1000")).GetProperty("items").Deserialize<WrittenMail[]>(JsonSerializerOptions.Web)!.OrderBy(mail => mail.Id)];

    /// <summary>The PEM of each leaf of a certificate, the oldest first.</summary>
    public static Task<string[]> LeavesAsync(this SslRenewalHost host, int certificateId) =>
        host.LookAsync(database => database.Leaves.Where(leaf => leaf.CertificateId == certificateId).OrderBy(leaf => leaf.Number).Select(leaf => leaf.Pem).ToArrayAsync());

    /// <summary>Has faults injected.</summary>
    public static async Task InjectAsync(this SslRenewalHost host, object fault)
    {
        using var response = await host.Client.PostAsJsonAsync(new Uri("/manage/faults", UriKind.Relative), fault);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private static string[] Request =>
    [
        "CSR", SigningRequests.Of(Host), "AdminEmailAddress", "admin@example.com", "AdminOrganizationName", "Example", "AdminAddress1", "1", "AdminCity", "Phoenix", "AdminStateProvince", "Arizona",
        "AdminCountry", "US", "AdminPostalCode", "85001", "CompanyIncorporationCountry", "US",
    ];

    private static string[] ByRecord => ["DNSDCValidation", "true"];
}
