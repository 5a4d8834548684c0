using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage.Faults;

/// <summary>What was done and stored, and not answered: whoever asks again pays once.</summary>
public abstract class LostAnswerTests(DatabaseKind kind)
{
    private const string Balances = $"{Renewals.Caller}&Command=namecheap.users.getBalances";

    [DatabaseFact]
    public async Task With_a_key_the_second_attempt_gets_the_answer_that_was_lost()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.MakeFaultAsync("""{ "kind": "loseAnswer" }""");

        var lost = await RawAnswer.ReadAsync(host, Renewals.Of(501904), "key-1");
        var again = await host.SendAsync(Renewals.Of(501904), "key-1");

        Assert.Equal(("HTTP/1.1 200 OK", ""), (lost.StatusLine, lost.Body));
        Assert.True(again.IsOk);
        Assert.Equal(lost.ContentLength, again.Text.Length);
        Assert.Equal(new Account("apiexample", 91.00m, 91.00m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
        Assert.Equal("", await host.UnspentAsync());
    }

    [DatabaseFact]
    public async Task Without_a_key_the_second_attempt_is_refused_as_a_second_renewal()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.MakeFaultAsync("""{ "kind": "loseAnswer", "at": "connection" }""");

        var lost = await RawAnswer.ReadAsync(host, Renewals.Of(501904));
        var again = await host.SendAsync(Renewals.Of(501904));

        Assert.Equal(new RawAnswer("", ""), lost);
        Assert.Equal(4028294, again.ErrorNumber);
        Assert.Equal(new Account("apiexample", 91.00m, 91.00m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_purchase_that_is_sent_again_is_paid_for_once_with_a_key_and_twice_without()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.MakeFaultAsync("""{ "kind": "loseAnswer", "times": 2 }""");

        var kept = await RawAnswer.ReadAsync(host, Purchases.Of(), "key-1");
        Assert.True((await host.SendAsync(Purchases.Of(), "key-1")).IsOk);
        var once = await host.ReadAccountAsync();
        var lost = await RawAnswer.ReadAsync(host, Purchases.Of());
        Assert.True((await host.SendAsync(Purchases.Of())).IsOk);

        Assert.Equal(("", ""), (kept.Body, lost.Body));
        Assert.Equal(new Account("apiexample", 91.00m, 91.00m, Orders: 1, Certificates: 2), once);
        Assert.Equal(new Account("apiexample", 73.00m, 73.00m, Orders: 3, Certificates: 4), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_strike_that_cannot_be_counted_leaves_the_answer_of_what_was_stored()
    {
        var broken = new BrokenCommit { AfterCommit = false };
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(), services: broken.Join);
        _ = await host.MakeFaultAsync("""{ "kind": "loseAnswer" }""");

        (broken.Passes, broken.Times) = (1, 1);
        var answer = await host.SendAsync(Renewals.Of(501904));

        Assert.True(answer.IsOk);
        Assert.Equal((0, 1), (broken.Times, (await host.ReadAccountAsync()).Orders));
        Assert.Equal("hits 0 left 1", await host.UnspentAsync());
    }

    [DatabaseFact]
    public async Task Only_an_answer_that_was_stored_is_lost()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 2));
        Assert.True((await host.SendAsync(Renewals.Of(501904), "key-1")).IsOk);
        _ = await host.MakeFaultAsync("""{ "kind": "loseAnswer" }""");

        Assert.True((await host.SendAsync(Renewals.Of(501904), "key-1")).IsOk);
        Assert.True((await host.SendAsync(Balances)).IsOk);
        Assert.Equal("certificate.unknown", (await host.SendAsync(Renewals.Of(1))).Rule);
        Assert.Equal("hits 0 left 1", await host.UnspentAsync());
        Assert.Equal("", (await RawAnswer.ReadAsync(host, Renewals.Of(501905))).Body);
    }

    [DatabaseFact]
    public async Task Of_requests_sent_at_once_as_many_are_lost_as_told_and_all_are_done()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 1_000, certificates: 50));
        var id = await host.MakeFaultAsync("""{ "kind": "loseAnswer", "times": 7 }""");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(at => RawAnswer.ReadAsync(host, Renewals.Of(501904 + at))));
        var lost = answers.Where(answer => answer.Body.Length == 0).Select(answer => answer["SslRenewal-Request-Id"]);

        Assert.Equal(43, answers.Count(answer => answer.Body.Contains("Status=\"OK\"", StringComparison.Ordinal)));
        Assert.Equal(lost.Order(StringComparer.Ordinal), MadeFaults.RequestsOf(await host.ReadFaultsAsync($"/{id}")).Order(StringComparer.Ordinal));
        Assert.Equal((7, 50), (lost.Count(), (await host.ReadAccountAsync()).Orders));
        Assert.DoesNotContain(host.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}

public sealed class SqliteLostAnswerTests() : LostAnswerTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlLostAnswerTests() : LostAnswerTests(DatabaseKind.PostgreSql);
