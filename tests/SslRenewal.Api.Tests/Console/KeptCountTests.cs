using System.Net;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Scenario;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console;

/// <summary>That what the database has counted is what there is, whatever was done.</summary>
public abstract class KeptCountTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task Every_way_that_a_certificate_can_go_keeps_the_counts_and_the_open_renewals_right()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(string.Join(',', Enumerable.Range(1, 6).Select(Held)), refundUnactivated: true), Lives.Settings(mode: "manual"));
        await CheckAsync(host);

        var bought = await host.BuyAsync("SAN Certificate");
        Assert.True((await host.SendAsync(Purchases.OfNames(bought, 2))).IsOk);
        await CheckAsync(host);

        var renewals = new[] { await host.RenewAsync(1), await host.RenewAsync(2), await host.RenewAsync(3), await host.RenewAsync(4) };
        await CheckAsync(host);

        await host.ActivateAsync(renewals[0]);
        await host.ActivateAsync(renewals[1]);
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(renewals[0], "approve"));
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(renewals[1], "refuse"));
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(renewals[2], "cancel"));
        await CheckAsync(host);

        var reissue = await host.ReissueAsync(4);
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(reissue, "approve"));
        Assert.Equal((renewals[3], null), ((await host.LifeAsync(reissue)).Renewal, (await host.LifeAsync(4)).Renewal));
        await CheckAsync(host);

        Assert.True((await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.revokecertificate&CertificateID={renewals[0]}&CertificateType={Uri.EscapeDataString("Standard SSL")}")).IsOk);
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(renewals[1], "reset"));
        await CheckAsync(host);

        await host.MoveAsync(Lives.Noon.AddYears(2));
        Assert.Equal("CANCELLED", (await host.LifeAsync(renewals[3])).Status);
        await CheckAsync(host);
    }

    [DatabaseFact]
    public async Task A_file_may_name_a_renewal_before_what_it_renews()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);

        await host.LoadAsync(RichScenario.Text);

        await CheckAsync(host);
        Assert.Equal((2, 21), ((await host.AllOpenAsync()).Noted.Length, (await host.AllCountsAsync()).Kept.Sum(line => int.Parse(line[line.LastIndexOf(' ')..], System.Globalization.CultureInfo.InvariantCulture))));
    }

    [DatabaseFact]
    public async Task What_comes_after_a_load_is_counted_one_by_one_again()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 500));
        await CheckAsync(host);

        _ = await host.RenewAsync(501_904);
        _ = await host.BuyAsync();

        await CheckAsync(host);
    }

    [DatabaseFact]
    public async Task A_file_that_is_refused_takes_nothing_away()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);

        using var body = new StringContent(Fleets.Scenario.Replace("\"certificateId\": 26", "\"certificateId\": 25", StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json");
        using var refused = await host.Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), body);
        _ = await host.BuyAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await CheckAsync(host);
    }

    private static string Held(int id) => FormattableString.Invariant($$"""{ "certificateId": {{id}}, "sslType": "Standard SSL", "hostName": "example.com", "expiresInDays": {{20 + id}} }""");

    private static async Task CheckAsync(SslRenewalHost host)
    {
        var (kept, counted) = await host.AllCountsAsync();
        var (noted, open) = await host.AllOpenAsync();

        Assert.Equal(counted, kept);
        Assert.Equal(open, noted);
    }
}

public sealed class SqliteKeptCountTests() : KeptCountTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlKeptCountTests() : KeptCountTests(DatabaseKind.PostgreSql);
