using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage.Faults;

/// <summary>Faults on demand, with an account of what they struck.</summary>
public abstract class FaultTests(DatabaseKind kind)
{
    private const string Fails = "order.failed";

    [DatabaseFact]
    public async Task An_order_fails_as_often_as_told_and_changes_nothing()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed", "times": 2 }""");

        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal(new Account("apiexample", 100.00m, 100.00m, Orders: 0, Certificates: 1), await host.ReadAccountAsync());
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
    }

    [DatabaseFact]
    public async Task A_fault_is_spent_only_where_it_shows()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 9.00m, certificates: 2, promotions: """{ "code": "MINUS2", "amountOff": 2.00 }"""));
        _ = await host.MakeFaultAsync("""{ "kind": "promotionStoreError" }""");

        Assert.Equal("certificate.unknown", (await host.SendAsync(Renewals.Of(1, promotionCode: "MINUS2"))).Rule);
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        Assert.Equal("hits 0 left 1", await host.UnspentAsync());
        Assert.Equal("promotion.store", (await host.SendAsync(Renewals.Of(501905, promotionCode: "MINUS2"))).Rule);
        Assert.Equal("", await host.UnspentAsync());
    }

    [DatabaseFact]
    public async Task Without_funds_an_order_is_refused_for_that_and_the_fault_stays()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 1));
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed" }""");

        Assert.Equal("order.funds", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal("hits 0 left 1", await host.UnspentAsync());
    }

    [DatabaseFact]
    public async Task Calls_are_the_ordinals_of_the_matching_requests()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 5));
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed", "calls": [4, 2] }""");

        var answers = new List<string?>();

        for (var at = 0; at < 5; at++)
        {
            answers.Add((await host.SendAsync(Renewals.Of(501904 + at))).Rule);
        }

        Assert.Equal("ok failed ok failed ok", string.Join(' ', answers.Select(rule => rule is null ? "ok" : "failed")));
    }

    [DatabaseFact]
    public async Task A_fault_keeps_to_its_scope()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 2));
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed", "account": "APIEXAMPLE", "command": "Namecheap.SSL.Renew", "certificateId": 501905 }""");

        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501905))).Rule);
    }

    [DatabaseFact]
    public async Task The_first_rule_in_the_order_made_strikes_and_a_request_meets_one()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(promotions: """{ "code": "MINUS2", "amountOff": 2.00 }"""));
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed" }""");
        _ = await host.MakeFaultAsync("""{ "kind": "promotionStoreError" }""");

        var query = Renewals.Of(501904, promotionCode: "MINUS2");

        Assert.Equal("order.failed", (await host.SendAsync(query)).Rule);
        Assert.Equal("promotion.store", (await host.SendAsync(query)).Rule);
        Assert.True((await host.SendAsync(query)).IsOk);
    }

    [DatabaseFact]
    public async Task Of_requests_sent_at_once_as_many_are_struck_as_told()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 1_000, certificates: 20));
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed", "times": 7 }""");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => host.SendAsync(Renewals.Of(501904 + at))));

        Assert.Equal((7, 13), (answers.Count(answer => answer.Rule == Fails), answers.Count(answer => answer.IsOk)));
    }

    [DatabaseFact]
    public async Task A_fault_that_cannot_show_does_not_hide_the_one_behind_it()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.MakeFaultAsync("""{ "kind": "promotionStoreError" }""");
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed" }""");

        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal("hits 0 left 1", await host.UnspentAsync());
    }

    [DatabaseFact]
    public async Task Requests_sent_at_once_that_match_several_faults_do_not_wait_for_each_other()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 10_000, certificates: 60));

        for (var rule = 0; rule < 6; rule++)
        {
            _ = await host.MakeFaultAsync($$"""{ "kind": "orderCreationFailed", "calls": [{{(rule * 10) + 1}}] {{(rule % 2 == 0 ? "" : ", \"account\": \"apiexample\"")}} }""");
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(at => host.SendAsync(Renewals.Of(501904 + at))));

        Assert.Equal((6, 54), (answers.Count(answer => answer.Rule == Fails), answers.Count(answer => answer.IsOk)));
        Assert.Equal("", await host.UnspentAsync());
    }

    [DatabaseFact]
    public async Task Faults_can_be_removed_and_go_with_a_new_scenario()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed" }""");
        using var removed = await host.Client.DeleteAsync(new Uri("/manage/faults", UriKind.Relative));
        Assert.Equal("", await host.UnspentAsync());

        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed" }""");
        await host.LoadAsync(Renewals.Scenario());
        Assert.Equal("", await host.UnspentAsync());
    }
}

public sealed class SqliteFaultTests() : FaultTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlFaultTests() : FaultTests(DatabaseKind.PostgreSql);
