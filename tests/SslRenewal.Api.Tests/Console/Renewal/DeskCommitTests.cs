using SslRenewal.Api.Console.Renewal;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Renewal;

/// <summary>A database that goes away in the middle of a payment: what is said is what happened.</summary>
public abstract class DeskCommitTests(DatabaseKind kind)
{
    [DatabaseTheory]
    [InlineData(true, false, "Paid", 1)]
    [InlineData(false, false, "Failed", 0)]
    [InlineData(true, true, "Unknown", 1)]
    public async Task A_payment_whose_commit_is_not_answered_is_looked_up_and_never_guessed(bool afterCommit, bool breaksLookUp, string outcome, int orders)
    {
        var broken = new BrokenCommit { AfterCommit = afterCommit, BreaksLookUp = breaksLookUp };
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(DeskPurchaseTests.Certificate()), Lives.Settings(mode: "manual"), broken.Join);
        var basket = (await host.PrepareAsync(501904)).BasketId!.Value;
        var mark = await host.MarkAsync(basket);

        broken.Times = 1;
        var answer = await host.PayAsync(basket, mark: mark);
        broken.BreaksLookUp = false;

        Assert.Equal((outcome, orders), ($"{answer}", (await host.ReadAccountAsync()).Orders));
        Assert.Equal(PaymentOutcome.Paid, await host.PayAsync(basket, mark: mark));
        Assert.Equal(new Account("apiexample", 991m, 991m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task Where_it_is_not_known_whether_it_was_paid_a_page_says_so_and_sending_it_again_pays_once()
    {
        var broken = new BrokenCommit { AfterCommit = true, BreaksLookUp = true };
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(DeskPurchaseTests.Certificate()), Lives.Settings(mode: "manual"), broken.Join);
        using var browser = new Browser(host);
        var address = $"/payments/{(await host.PrepareAsync(501904)).BasketId}";
        var page = await browser.OpenAsync(address);

        broken.Times = 1;
        var answer = await browser.PostAsync(page, address);
        broken.BreaksLookUp = false;
        var again = await browser.PostAsync(page, address);

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("Whether it was paid is not known yet", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal((System.Net.HttpStatusCode.SeeOther, 1), (again.Status, (await host.ReadAccountAsync()).Orders));
    }
}

public sealed class SqliteDeskCommitTests() : DeskCommitTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDeskCommitTests() : DeskCommitTests(DatabaseKind.PostgreSql);
