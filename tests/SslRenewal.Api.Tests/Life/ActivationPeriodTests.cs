using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>Certificates that are bought and not activated in time.</summary>
public abstract class ActivationPeriodTests(DatabaseKind kind)
{
    private static readonly DateTimeOffset End = Lives.Noon.AddDays(365);

    [DatabaseTheory]
    [InlineData(true, 1_000)]
    [InlineData(false, 991)]
    public async Task A_certificate_that_is_not_activated_in_time_is_cancelled_and_refunded_once_if_the_scenario_says_so(bool refunds, int balance)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(refundUnactivated: refunds));
        var id = await host.BuyAsync();

        await host.MoveAsync(End.AddDays(-1));
        Assert.Equal(("NEWPURCHASE", End, 991m), ((await host.LifeAsync(id)).Status, (await host.LifeAsync(id)).ActivateBy, (await host.ReadAccountAsync()).Balance));
        await host.MoveAsync(End.AddDays(1));
        await host.MoveAsync(End.AddDays(-1));
        await host.MoveAsync(End.AddDays(2));

        var life = await host.LifeAsync(id);
        Assert.Equal(("CANCELLED", null), (life.Status, life.ActivateBy));
        Assert.Equal([(Lives.Noon, "NEWPURCHASE"), (End, "CANCELLED")], life.History.Select(entry => (entry.On, entry.Status)));
        Assert.Equal(new Account("apiexample", balance, balance, Orders: 1, Certificates: 1), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task The_last_instant_is_the_one_before_the_end()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());
        var (early, late) = (await host.BuyAsync(), await host.BuyAsync());

        await host.MoveAsync(End.AddSeconds(-1));
        await host.ActivateAsync(early);
        await host.MoveAsync(End);
        var answer = await host.PostAsync("activate", late, "CSR", SigningRequests.Of(Lives.Host), "DNSDCValidation", "true");

        Assert.Equal((4020294, "certificate.lapsed"), (answer.ErrorNumber, answer.Rule));
        Assert.Equal(("ACTIVE", "CANCELLED"), ((await host.LifeAsync(early)).Status, (await host.LifeAsync(late)).Status));
    }

    [DatabaseFact]
    public async Task A_renewal_that_lapses_lets_the_old_one_be_renewed_again()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var renewal = await host.RenewAsync(501904);
        Assert.Equal("certificate.queued", (await host.SendAsync(Renewals.Of(501904))).Rule);

        await host.MoveAsync(End);
        await host.MoveAsync(Lives.Noon);

        Assert.Equal(("CANCELLED", null), ((await host.LifeAsync(renewal)).Status, (await host.LifeAsync(501904)).Renewal));
        Assert.Equal(await host.RenewAsync(501904), (await host.LifeAsync(501904)).Renewal);
    }

    [DatabaseFact]
    public async Task What_lapses_of_many_is_refunded_in_order_of_time()
    {
        const int Count = 450;
        var certificates = string.Join(",\n", Enumerable.Range(0, Count).Select(at => FormattableString.Invariant($$"""{ "certificateId": {{1000 + at}}, "sslType": "Standard SSL", "status": "NEWPURCHASE", "purchasedOn": "{{Lives.Noon.AddHours(-at):O}}" }""")));
        var orders = string.Join(",\n", Enumerable.Range(0, Count).Select(at => FormattableString.Invariant($$"""{ "orderId": {{1 + at}}, "transactionId": {{1 + at}}, "kind": "create", "certificateId": {{1000 + at}}, "years": 1, "amount": 1, "placedOn": "{{Lives.Noon.AddHours(-at):O}}" }""")));
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(certificates, balance: 0, refundUnactivated: true, orders: orders));

        await host.MoveAsync(Lives.Noon.AddDays(730));
        var refunds = await host.LookAsync(database => database.Ledger.Where(row => row.OrderId != null).OrderBy(row => row.Entry).Select(row => row.At).ToListAsync());

        Assert.Equal(Enumerable.Range(0, Count).Select(at => End.AddHours(-at)).Order(), refunds);
        Assert.Equal(new Account("apiexample", Count, Count, Orders: Count, Certificates: Count), await host.ReadAccountAsync());
    }
}

public sealed class SqliteActivationPeriodTests() : ActivationPeriodTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlActivationPeriodTests() : ActivationPeriodTests(DatabaseKind.PostgreSql);
