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
        _ = await host.BasketAsync(basket);

        broken.Times = 1;
        var answer = await host.PayAsync(basket, total: 9);
        broken.BreaksLookUp = false;

        Assert.Equal((outcome, orders), ($"{answer}", (await host.ReadAccountAsync()).Orders));
        Assert.Equal(PaymentOutcome.Paid, await host.PayAsync(basket, total: 9));
        Assert.Equal(new Account("apiexample", 991m, 991m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }
}

public sealed class SqliteDeskCommitTests() : DeskCommitTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDeskCommitTests() : DeskCommitTests(DatabaseKind.PostgreSql);
