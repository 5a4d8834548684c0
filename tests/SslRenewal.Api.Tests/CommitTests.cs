using System.Net;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests;

/// <summary>A database that goes away in the middle of an order: what is answered is what happened.</summary>
public abstract class CommitTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_commit_that_was_carried_out_but_not_answered_is_an_order()
    {
        var broken = new BrokenCommit { AfterCommit = true };
        await using var host = await StartAsync(broken);

        broken.Times = 1;
        var answer = await host.SendAsync(Renewals.Of(501904));

        Assert.True(answer.IsOk);
        Assert.Equal(new Account("apiexample", 91.00m, 91.00m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_commit_that_was_not_carried_out_is_an_order_that_failed()
    {
        var broken = new BrokenCommit { AfterCommit = false };
        await using var host = await StartAsync(broken);

        broken.Times = 1;
        var answer = await host.SendAsync(Renewals.Of(501904));

        Assert.Equal((2528166, "Order creation failed", "order.failed"), (answer.ErrorNumber, answer.ErrorText, answer.Rule));
        Assert.Equal(new Account("apiexample", 100.00m, 100.00m, Orders: 0, Certificates: 1), await host.ReadAccountAsync());
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
    }

    [DatabaseFact]
    public async Task A_commit_that_cannot_be_looked_up_is_503_and_never_a_refusal()
    {
        var broken = new BrokenCommit { AfterCommit = true, BreaksLookUp = true };
        await using var host = await StartAsync(broken);

        broken.Times = 1;
        var answer = await host.SendAsync(Renewals.Of(501904), "key-1");
        broken.BreaksLookUp = false;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (answer.Status, answer.Text));
        Assert.True((await host.SendAsync(Renewals.Of(501904), "key-1")).IsOk);
        Assert.Equal(1, (await host.ReadAccountAsync()).Orders);
    }

    [DatabaseFact]
    public async Task A_database_that_does_not_answer_is_503()
    {
        var broken = new BrokenCommit { AfterCommit = true };
        await using var host = await StartAsync(broken);

        broken.BreaksEverything = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.SendAsync(Renewals.Of(501904))).Status);
        using var ready = await host.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var live = await host.Client.GetAsync(new Uri("/health/live", UriKind.Relative));
        using var account = await host.Client.GetAsync(new Uri("/manage/accounts/apiexample", UriKind.Relative));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (ready.StatusCode, live.StatusCode, account.StatusCode));
    }

    private Task<SslRenewalHost> StartAsync(BrokenCommit broken) => SslRenewalHost.StartAsync(kind, Renewals.Scenario(), services: broken.Join);
}

public sealed class SqliteCommitTests() : CommitTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlCommitTests() : CommitTests(DatabaseKind.PostgreSql);
