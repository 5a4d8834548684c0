using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests;

/// <summary>First purchases as they are stored, on either database.</summary>
public abstract class CreateTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_certificate_is_bought_and_paid_for()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        var answer = await host.SendAsync(Purchases.Of("positivessl", years: 2));

        Approved.Equal("created.xml", answer.Text);
        Assert.Equal("PositiveSSL", answer.Headers["SslRenewal-Replaced-Type"]);
        Assert.Equal(new Account("apiexample", 82.00m, 82.00m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_certificate_that_is_bought_waits_a_year_to_be_activated_and_has_its_history()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.SendAsync(Purchases.Of());

        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var certificate = await database.Certificates.SingleAsync(row => row.CertificateId == 501905);
        var history = await database.CertificateEvents.SingleAsync(row => row.CertificateId == 501905);

        var now = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal((now, now.AddDays(365), now, "Bought."), (certificate.PurchasedAt, certificate.DueAt, history.At, history.What));
    }

    [DatabaseFact]
    public async Task A_refusal_changes_nothing()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 8.99m));

        var answer = await host.SendAsync(Purchases.Of());

        Approved.Equal("create-refused.xml", answer.Text);
        Assert.Equal(new Account("apiexample", 8.99m, 8.99m, Orders: 0, Certificates: 1), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task Names_are_bought_with_a_type_that_has_them_and_shown()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 1_000));

        var answer = await host.SendAsync(Purchases.Of("Multi Domain SSL", years: 2, names: 15));
        var info = await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID={answer.Result.Elements().Single().Attribute("CertificateID")!.Value}");

        Assert.Equal("900.0000", answer["ChargedAmount"]);
        Assert.Equal(("newpurchase", "ov multi-domain ssl", "15"), (info["Status"], info["Type"], info["SANSCount"]));
    }

    [DatabaseTheory]
    [InlineData("Standard SSL", 1, 1, "sanstoadd.not-sold")]
    [InlineData("SAN Certificate", 1, 98, "sanstoadd.over-limit")]
    [InlineData("SAN Certificate", 1, 97, null)]
    [InlineData("SAN Certificate", 1, 0, null)]
    [InlineData("Standard SSL", 1, 0, null)]
    [InlineData("RapidSSL", 1, 1, "type.discontinued")]
    [InlineData("EV SSL", 3, null, "years.over-type")]
    [InlineData("Standard SSL", 3, null, "cap.2018")]
    [InlineData("Standard SSL", 2, null, null)]
    public async Task What_is_not_sold_is_refused(string type, int years, int? names, string? rule)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 10_000));

        Assert.Equal(rule, (await host.SendAsync(Purchases.Of(type, years, names))).Rule);
    }

    [DatabaseTheory]
    [InlineData(8)]
    [InlineData(60)]
    public async Task Purchases_sent_at_once_never_overdraw(int requests)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 35.99m));

        var answers = await Task.WhenAll(Enumerable.Range(0, requests).Select(_ => host.SendAsync(Purchases.Of())));

        Assert.Equal((3, requests - 3), (answers.Count(answer => answer.IsOk), answers.Count(answer => answer.Rule == "order.funds")));
        Assert.Equal(new Account("apiexample", 8.99m, 8.99m, Orders: 3, Certificates: 4), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_key_buys_once()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.SendAsync(Purchases.Of(), "key-1")));
        var other = await host.SendAsync(Purchases.Of(years: 2), "key-1");

        Assert.Single(answers.Select(answer => answer.Text).Distinct(StringComparer.Ordinal));
        Assert.Equal((true, System.Net.HttpStatusCode.UnprocessableEntity), (answers[0].IsOk, other.Status));
        Assert.Equal(new Account("apiexample", 91.00m, 91.00m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task Purchases_and_renewals_share_the_uses_of_a_promotion()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 1_000, certificates: 10, promotions: """{ "code": "FEW", "amountOff": 1.00, "usageLimit": 5 }"""));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => host.SendAsync(at % 2 == 0 ? Purchases.Of(promotionCode: "few") : Renewals.Of(501904 + (at / 2), promotionCode: "FEW"))));

        Assert.Equal((5, 15), (answers.Count(answer => answer.IsOk), answers.Count(answer => answer.Rule == "promotion.used-up")));
        Assert.All(answers.Where(answer => answer.IsOk), answer => Assert.Equal("8.0000", answer["ChargedAmount"]));
        Assert.Equal(new Account("apiexample", 960.00m, 960.00m, Orders: 5, Certificates: 15), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_fault_shows_in_a_purchase_as_in_a_renewal()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(promotions: """{ "code": "FEW", "amountOff": 1.00 }"""));
        using var failed = await host.Client.PostAsJsonAsync(new Uri("/manage/faults", UriKind.Relative), new { kind = "orderCreationFailed", command = "namecheap.ssl.create" });
        using var store = await host.Client.PostAsJsonAsync(new Uri("/manage/faults", UriKind.Relative), new { kind = "promotionStoreError" });

        Assert.Equal("order.failed", (await host.SendAsync(Purchases.Of())).Rule);
        Assert.Equal("promotion.store", (await host.SendAsync(Purchases.Of(promotionCode: "FEW"))).Rule);
        Assert.Equal(new Account("apiexample", 100.00m, 100.00m, Orders: 0, Certificates: 1), await host.ReadAccountAsync());
    }
}

public sealed class SqliteCreateTests() : CreateTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlCreateTests() : CreateTests(DatabaseKind.PostgreSql);
