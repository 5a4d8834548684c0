using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests;

/// <summary>Renewals as they are stored, on either database.</summary>
public abstract class RenewTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_certificate_in_its_window_is_renewed_and_paid_for()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        var answer = await host.SendAsync(Renewals.Of(501904, sslType: "positivessl"));

        Approved.Equal("renewed.xml", answer.Text);
        Assert.Equal(("2026-09-22", "2027-06-19", "PositiveSSL"), (answer.Headers["SslRenewal-Eligible-From"], answer.Headers["SslRenewal-Eligible-Until"], answer.Headers["SslRenewal-Replaced-Type"]));
        Assert.Equal(new Account("apiexample", 91.00m, 91.00m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_refusal_changes_nothing()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 8.99m));

        var answer = await host.SendAsync(Renewals.Of(501904));

        Approved.Equal("refused.xml", answer.Text);
        Assert.Equal(new Account("apiexample", 8.99m, 8.99m, Orders: 0, Certificates: 1), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_refusal_tells_of_the_window_once_the_certificate_is_known_to_be_renewable()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 2));
        _ = await host.SendAsync(Renewals.Of(501905));

        Assert.All(
            [await host.SendAsync(Renewals.Of(501904, years: 7)), await host.SendAsync(Renewals.Of(501904, sslType: "RapidSSL")), await host.SendAsync(Renewals.Of(1)), await host.SendAsync(Renewals.Of(501905, sslType: "PositiveSSL"))],
            answer => Assert.False(answer.Headers.ContainsKey("SslRenewal-Eligible-From") || answer.Headers.ContainsKey("SslRenewal-Eligible-Until") || answer.Headers.ContainsKey("SslRenewal-Replaced-Type")));

        var mismatch = await host.SendAsync(Renewals.Of(501904, sslType: "InstantSSL"));
        Assert.Equal(("ssltype.mismatch", "2026-09-22", "InstantSSL"), (mismatch.Rule, mismatch.Headers["SslRenewal-Eligible-From"], mismatch.Headers["SslRenewal-Replaced-Type"]));
    }

    [DatabaseFact]
    public async Task A_renewal_is_known_to_be_one_and_open_after_a_restart()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        var renewed = await host.SendAsync(Renewals.Of(501904));
        await host.RestartAsync();

        Assert.Equal("certificate.queued", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Contains("Renewal", (await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID={renewed["CertificateID"]}"))["StatusDescription"], StringComparison.Ordinal);
        Assert.Equal(91.00m, (await host.ReadAccountAsync()).LedgerSum);
    }

    [DatabaseTheory]
    [InlineData(8)]
    [InlineData(100)]
    public async Task Of_renewals_sent_at_once_for_one_certificate_one_is_kept(int requests)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 10_000));

        var answers = await Task.WhenAll(Enumerable.Range(0, requests).Select(_ => host.SendAsync(Renewals.Of(501904))));

        Assert.Single(answers, answer => answer.IsOk);
        Assert.Equal(requests - 1, answers.Count(answer => answer.Rule == "certificate.queued"));
        Assert.Equal(new Account("apiexample", 9_991.00m, 9_991.00m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseTheory]
    [InlineData(8)]
    [InlineData(100)]
    public async Task The_last_cent_of_a_balance_is_spent_once(int requests)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 27.00m, certificates: requests));

        var answers = await Task.WhenAll(Enumerable.Range(0, requests).Select(at => host.SendAsync(Renewals.Of(501904 + at))));

        Assert.Equal(3, answers.Count(answer => answer.IsOk));
        Assert.Equal(requests - 3, answers.Count(answer => answer.Rule == "order.funds"));
        Assert.Equal(new Account("apiexample", 0, 0, Orders: 3, Certificates: requests + 3), await host.ReadAccountAsync());
    }

    [DatabaseTheory]
    [InlineData(8)]
    [InlineData(100)]
    public async Task The_last_use_of_a_promotion_is_given_once(int requests)
    {
        await using var host = await SslRenewalHost.StartAsync(
            kind, Renewals.Scenario(balance: 10_000, certificates: requests, promotions: """{ "code": "ONCE", "amountOff": 1.00, "usageLimit": 3, "used": 2 }"""));

        var answers = await Task.WhenAll(Enumerable.Range(0, requests).Select(at => host.SendAsync(Renewals.Of(501904 + at, promotionCode: "once"))));

        Assert.Equal("8.0000", Assert.Single(answers, answer => answer.IsOk)["ChargedAmount"]);
        Assert.Equal(requests - 1, answers.Count(answer => answer.Rule == "promotion.used-up"));
        Assert.Equal(9_992.00m, (await host.ReadAccountAsync()).Balance);
    }

    [DatabaseFact]
    public async Task Numbers_count_up_and_are_never_given_twice()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 10_000, certificates: 40));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => host.SendAsync(Renewals.Of(501904 + at))));

        Assert.Equal(Enumerable.Range(501944, 40), answers.Select(answer => int.Parse(answer["CertificateID"], null)).Order());
        Assert.Equal(Enumerable.Range(1, 40), answers.Select(answer => int.Parse(answer["OrderId"], null)).Order());
        Assert.Equal(Enumerable.Range(1, 40), answers.Select(answer => int.Parse(answer["TransactionId"], null)).Order());
    }
}

public sealed class SqliteRenewTests() : RenewTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlRenewTests() : RenewTests(DatabaseKind.PostgreSql);
