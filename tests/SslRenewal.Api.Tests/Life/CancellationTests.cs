using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>What a cancellation gives back and reopens.</summary>
public abstract class CancellationTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task Each_order_of_the_certificate_is_refunded_once_however_many_cancel_at_once()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());
        var (id, other) = (await host.BuyAsync("SAN Certificate"), await host.BuyAsync());
        Assert.True((await host.SendAsync(Purchases.OfNames(id, 2))).IsOk);
        Assert.Equal(1_000m - 30 - 24 - 9, (await host.ReadAccountAsync()).Balance);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.ManageAsync(id, "cancel")));

        Assert.Equal(1, answers.Count(answer => answer is HttpStatusCode.OK));
        Assert.Equal(19, answers.Count(answer => answer is HttpStatusCode.Conflict));
        Assert.Equal([24m, 30m], await RefundsAsync(host));
        Assert.Equal(new Account("apiexample", 991m, 991m, Orders: 3, Certificates: 2), await host.ReadAccountAsync());
        Assert.Equal(("CANCELLED", "Cancelled and refunded.", 1), ((await host.LifeAsync(id)).Status, (await host.LifeAsync(id)).History[^1].What, (await host.LifeAsync(id)).History.Count(entry => entry.Status is "CANCELLED")));
        Assert.Equal("NEWPURCHASE", (await host.LifeAsync(other)).Status);
    }

    [DatabaseFact]
    public async Task What_was_cancelled_is_not_refunded_again_when_its_activation_period_would_have_ended()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(refundUnactivated: true));
        var id = await host.BuyAsync();

        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "cancel"));
        await host.MoveAsync(Lives.Noon.AddYears(2));
        Assert.Equal(HttpStatusCode.Conflict, await host.ManageAsync(id, "cancel"));

        Assert.Equal([9m], await RefundsAsync(host));
    }

    [DatabaseFact]
    public async Task What_a_scenario_says_was_refunded_is_not_refunded_again()
    {
        const string Ledger = """
            "ledger": [
              { "at": "2026-11-21T12:00:00Z", "amount": 100, "cause": "opening" },
              { "at": "2026-11-21T12:00:00Z", "amount": -9, "cause": "create", "orderId": 1 },
              { "at": "2026-11-21T12:00:00Z", "amount": 9, "cause": "refund", "orderId": 1 } ]
            """;
        var scenario = Lives.Scenario(
            """{ "certificateId": 1, "sslType": "Standard SSL", "status": "NEWPURCHASE" }""",
            orders: """{ "orderId": 1, "transactionId": 1, "kind": "create", "certificateId": 1, "years": 1, "amount": 9, "placedOn": "2026-11-21T12:00:00Z" }""");
        await using var host = await SslRenewalHost.StartAsync(kind, scenario.Replace("\"balance\": 1000", Ledger, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(1, "cancel"));

        Assert.Equal(("Cancelled.", 100m), ((await host.LifeAsync(1)).History[^1].What, (await host.ReadAccountAsync()).Balance));
    }

    [DatabaseFact]
    public async Task A_refund_goes_to_whoever_paid()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario().Replace("\"generate\"", "\"subUsers\": [ { \"userName\": \"customer\", \"balance\": 20 } ], \"generate\"", StringComparison.Ordinal));
        var bought = await host.SendAsync(Purchases.Of().Replace("UserName=apiexample", "UserName=customer", StringComparison.Ordinal));
        var id = bought.Result.Elements().Single().Attribute("CertificateID")!.Value;

        using var cancelled = await host.Client.PostAsync(new Uri($"/manage/certificates/{id}/cancel", UriKind.Relative), content: null);

        Assert.True(cancelled.IsSuccessStatusCode);
        Assert.Equal((100m, 20m), ((await host.ReadAccountAsync()).Balance, (await host.ReadAccountAsync("customer")).Balance));
    }

    [DatabaseFact]
    public async Task The_database_itself_refuses_a_second_refund_of_an_order()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());
        var id = await host.BuyAsync();
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "cancel"));
        var order = await host.LookAsync(database => database.Orders.Select(row => row.OrderId).SingleAsync());

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => host.WriteAsync(async (database, _) =>
        {
            var user = await database.Users.SingleAsync(row => row.UserKey == "APIEXAMPLE");
            database.Add(user.Enter(9m, LedgerCause.Refund, Lives.Noon, order));
        }));

        Assert.True(await host.LookAsync(database => Task.FromResult(database.IsDuplicate(failure))));
        Assert.Equal(1_000m, (await host.ReadAccountAsync()).Balance);
    }

    [DatabaseFact]
    public async Task A_cancelled_renewal_reopens_the_old_one_also_once_it_was_activated_or_refused()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate(1) + "," + Certificate(2) + "," + Certificate(3)), Lives.Settings(mode: "manual"));
        var renewals = new[] { await host.RenewAsync(1), await host.RenewAsync(2), await host.RenewAsync(3) };
        await host.ActivateAsync(renewals[1]);
        await host.ActivateAsync(renewals[2]);
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(renewals[2], "refuse"));

        for (var id = 1; id <= 3; id++)
        {
            Assert.Equal("certificate.queued", (await host.SendAsync(Renewals.Of(id))).Rule);
            Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(renewals[id - 1], "cancel"));
            Assert.Equal(await host.RenewAsync(id), (await host.LifeAsync(id)).Renewal);
        }

        Assert.Equal(new Account("apiexample", 973m, 973m, Orders: 6, Certificates: 9), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_cancelled_reissue_leaves_the_old_one_active_and_reissuable()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate(1)), Lives.Settings(mode: "manual"));
        var renewal = await host.RenewAsync(1);
        var reissue = await host.ReissueAsync(1);

        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(reissue, "cancel"));
        var (old, cancelled) = (await host.LifeAsync(1), await host.LifeAsync(reissue));
        var next = await host.ReissueAsync(1);

        Assert.Equal(("ACTIVE", null, renewal), (old.Status, old.ReplacedBy, old.Renewal));
        Assert.Equal(("CANCELLED", "Cancelled."), (cancelled.Status, cancelled.History[^1].What));
        Assert.Equal(("ACTIVE", next), ((await host.LifeAsync(1)).Status, (await host.LifeAsync(1)).ReplacedBy));
        Assert.Empty(await RefundsAsync(host));
    }

    private static string Certificate(int id) => FormattableString.Invariant($$"""{ "certificateId": {{id}}, "sslType": "Standard SSL", "hostName": "example.com", "expiresInDays": 30 }""");

    private static async Task<decimal[]> RefundsAsync(SslRenewalHost host) =>
        [.. (await host.LookAsync(database => database.Ledger.Where(row => row.Cause == LedgerCause.Refund).Select(row => row.Amount).ToArrayAsync())).Order()];
}

public sealed class SqliteCancellationTests() : CancellationTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlCancellationTests() : CancellationTests(DatabaseKind.PostgreSql);
