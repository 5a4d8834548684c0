using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests;

/// <summary>Names bought for a certificate that there is, on either database.</summary>
public abstract class PurchaseMoreSansTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task Names_are_bought_for_the_whole_term_and_shown()
    {
        await using var host = await StartAsync("NEWPURCHASE", sans: 2, years: 2);

        var answer = await host.SendAsync(Purchases.OfNames(7, names: 4));

        Approved.Equal("names-bought.xml", answer.Text);
        Assert.Equal("6", (await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID=7"))["SANSCount"]);
        Assert.Equal(new Account("apiexample", 4_904.00m, 4_904.00m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task Names_are_in_the_history_and_in_the_price_of_the_renewal()
    {
        await using var host = await StartAsync("ACTIVE", sans: 0);

        _ = await host.SendAsync(Purchases.OfNames(7, names: 2));
        var renewed = await host.SendAsync(Renewals.Of(7, sslType: "SAN Certificate"));

        Assert.Equal("54.0000", renewed["ChargedAmount"]);
        await using var scope = host.Services.CreateAsyncScope();
        var history = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().CertificateEvents.Where(row => row.CertificateId == 7).OrderBy(row => row.Entry).Select(row => row.What).ToListAsync();
        Assert.Contains("Names bought: 2; 2 beyond those included.", history);
    }

    [DatabaseTheory]
    [InlineData("NEWPURCHASE", null)]
    [InlineData("NEWRENEWAL", null)]
    [InlineData("ACTIVE", null)]
    [InlineData("PURCHASED", "certificate.status")]
    [InlineData("PURCHASEERROR", "certificate.status")]
    [InlineData("CANCELLED", "certificate.status")]
    public async Task Only_what_waits_to_be_activated_or_is_active_gets_names(string status, string? rule)
    {
        await using var host = await StartAsync(status, sans: 0);

        var answer = await host.SendAsync(Purchases.OfNames(7, names: 1));

        Assert.Equal((rule, rule is null ? null : "CertificateId is not valid"), (answer.Rule, answer.ErrorText));
        Assert.Equal(rule is null ? 1 : 0, (await host.ReadAccountAsync()).Orders);
    }

    [DatabaseFact]
    public async Task What_cannot_have_names_is_refused_and_nothing_changes()
    {
        await using var host = await StartAsync("ACTIVE", sans: 90);

        Assert.Equal("certificate.unknown", (await host.SendAsync(Purchases.OfNames(9, names: 1))).Rule);
        Assert.Equal("certificate.type", (await host.SendAsync(Purchases.OfNames(8, names: 1))).Rule);
        Assert.Equal("numberofsanstoadd.over-limit", (await host.SendAsync(Purchases.OfNames(7, names: 8))).Rule);
        Approved.Equal("names-refused.xml", (await host.SendAsync(Purchases.OfNames(9, names: 1))).Text);
        Assert.Equal(new Account("apiexample", 5_000.00m, 5_000.00m, Orders: 0, Certificates: 2), await host.ReadAccountAsync());
        Assert.True((await host.SendAsync(Purchases.OfNames(7, names: 7))).IsOk);
    }

    [DatabaseFact]
    public async Task While_its_reissue_is_under_way_a_certificate_gets_no_names()
    {
        await using var host = await StartAsync("ACTIVE", sans: 0);
        await using var scope = host.Services.CreateAsyncScope();
        _ = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Certificates.Where(row => row.CertificateId == 7).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReplacedBy, 10));

        Assert.Equal("certificate.reissue", (await host.SendAsync(Purchases.OfNames(7, names: 1))).Rule);
    }

    [DatabaseFact]
    public async Task Names_bought_at_once_stay_within_the_limit_and_are_all_paid_for()
    {
        await using var host = await StartAsync("ACTIVE", sans: 0);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => host.SendAsync(Purchases.OfNames(7, names: 10))));

        Assert.Equal((9, 21), (answers.Count(answer => answer.IsOk), answers.Count(answer => answer.Rule == "numberofsanstoadd.over-limit")));
        Assert.Equal("90", (await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID=7"))["SANSCount"]);
        Assert.Equal(new Account("apiexample", 3_920.00m, 3_920.00m, Orders: 9, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_key_buys_once()
    {
        await using var host = await StartAsync("ACTIVE", sans: 0);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.SendAsync(Purchases.OfNames(7, names: 1), "key-1")));

        Assert.True(answers[0].IsOk);
        Assert.Single(answers.Select(answer => answer.Text).Distinct(StringComparer.Ordinal));
        Assert.Equal(new Account("apiexample", 4_988.00m, 4_988.00m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    private Task<SslRenewalHost> StartAsync(string status, int sans, int years = 1) => SslRenewalHost.StartAsync(kind, FormattableString.Invariant($$"""
        { "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [ { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "balance": 5000, "certificates": [
            { "certificateId": 7, "sslType": "SAN Certificate", "status": "{{status}}", "sans": {{sans}}, "years": {{years}} {{(status is "ACTIVE" ? ", \"expiresInDays\": 30" : "")}} },
            { "certificateId": 8, "sslType": "Standard SSL", "expiresInDays": 30 } ] } ] }
        """));
}

public sealed class SqlitePurchaseMoreSansTests() : PurchaseMoreSansTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlPurchaseMoreSansTests() : PurchaseMoreSansTests(DatabaseKind.PostgreSql);
