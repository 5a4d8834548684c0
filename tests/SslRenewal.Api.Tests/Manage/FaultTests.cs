using System.Net;
using System.Text;
using System.Text.Json;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>Faults on demand, with an account of what they struck.</summary>
public abstract class FaultTests(DatabaseKind kind)
{
    private const string Fails = "order.failed";

    [DatabaseFact]
    public async Task An_order_fails_as_often_as_told_and_changes_nothing()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        Assert.Equal(HttpStatusCode.Created, await MakeAsync(host, """{ "kind": "orderCreationFailed", "times": 2 }"""));

        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal(new Account("apiexample", 100.00m, 100.00m, Orders: 0, Certificates: 1), await host.ReadAccountAsync());
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
    }

    [DatabaseFact]
    public async Task A_fault_is_spent_only_where_it_shows()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 9.00m, certificates: 2, promotions: """{ "code": "MINUS2", "amountOff": 2.00 }"""));
        _ = await MakeAsync(host, """{ "kind": "promotionStoreError" }""");

        Assert.Equal("certificate.unknown", (await host.SendAsync(Renewals.Of(1, promotionCode: "MINUS2"))).Rule);
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        Assert.Equal("hits 0 left 1", await UnspentAsync(host));
        Assert.Equal("promotion.store", (await host.SendAsync(Renewals.Of(501905, promotionCode: "MINUS2"))).Rule);
        Assert.Equal("", await UnspentAsync(host));
    }

    [DatabaseFact]
    public async Task Without_funds_an_order_is_refused_for_that_and_the_fault_stays()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 1));
        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed" }""");

        Assert.Equal("order.funds", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal("hits 0 left 1", await UnspentAsync(host));
    }

    [DatabaseFact]
    public async Task Calls_are_the_ordinals_of_the_matching_requests()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 5));
        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed", "calls": [4, 2] }""");

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
        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed", "account": "APIEXAMPLE", "command": "Namecheap.SSL.Renew", "certificateId": 501905 }""");

        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501905))).Rule);
    }

    [DatabaseFact]
    public async Task The_first_rule_in_the_order_made_strikes_and_a_request_meets_one()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(promotions: """{ "code": "MINUS2", "amountOff": 2.00 }"""));
        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed" }""");
        _ = await MakeAsync(host, """{ "kind": "promotionStoreError" }""");

        var query = Renewals.Of(501904, promotionCode: "MINUS2");

        Assert.Equal("order.failed", (await host.SendAsync(query)).Rule);
        Assert.Equal("promotion.store", (await host.SendAsync(query)).Rule);
        Assert.True((await host.SendAsync(query)).IsOk);
    }

    [DatabaseFact]
    public async Task Of_requests_sent_at_once_as_many_are_struck_as_told()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 1_000, certificates: 20));
        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed", "times": 7 }""");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => host.SendAsync(Renewals.Of(501904 + at))));

        Assert.Equal((7, 13), (answers.Count(answer => answer.Rule == Fails), answers.Count(answer => answer.IsOk)));
    }

    [DatabaseFact]
    public async Task A_fault_that_cannot_show_does_not_hide_the_one_behind_it()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await MakeAsync(host, """{ "kind": "promotionStoreError" }""");
        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed" }""");

        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal("hits 0 left 1", await UnspentAsync(host));
    }

    [DatabaseFact]
    public async Task Requests_sent_at_once_that_match_several_faults_do_not_wait_for_each_other()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 10_000, certificates: 60));

        for (var rule = 0; rule < 6; rule++)
        {
            _ = await MakeAsync(host, $$"""{ "kind": "orderCreationFailed", "calls": [{{(rule * 10) + 1}}] {{(rule % 2 == 0 ? "" : ", \"account\": \"apiexample\"")}} }""");
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(at => host.SendAsync(Renewals.Of(501904 + at))));

        Assert.Equal((6, 54), (answers.Count(answer => answer.Rule == Fails), answers.Count(answer => answer.IsOk)));
        Assert.Equal("", await UnspentAsync(host));
    }

    [DatabaseFact]
    public async Task An_error_of_ones_own_choice_is_answered_before_anything_is_looked_at_or_done()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await MakeAsync(host, """{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions & <more>", "times": 2 }""");

        var readable = await host.SendAsync(Renewals.Of(501904));
        var unreadable = await host.SendAsync(Renewals.Of(501904, years: 7));

        Assert.All([readable, unreadable], answer => Assert.Equal((5050900, "Unhandled exceptions & <more>", "fault.error"), (answer.ErrorNumber, answer.ErrorText, answer.Rule)));
        Assert.Equal(("0", "0"), (readable["CertificateID"], readable["ChargedAmount"]));
        Assert.Equal(new Account("apiexample", 100.00m, 100.00m, Orders: 0, Certificates: 1), await host.ReadAccountAsync());
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
    }

    [DatabaseFact]
    public async Task A_kept_answer_goes_before_an_error()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var first = await host.SendAsync(Renewals.Of(501904), "key-1");
        _ = await MakeAsync(host, """{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions" }""");

        Assert.Equal(first.Text, (await host.SendAsync(Renewals.Of(501904), "key-1")).Text);
        Assert.Equal("hits 0 left 1", await UnspentAsync(host));
    }

    [DatabaseFact]
    public async Task A_fault_made_before_an_error_goes_first_where_it_can_show_in_the_command()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed" }""");
        _ = await MakeAsync(host, """{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions", "times": 2 }""");

        Assert.Equal("fault.error", (await host.SendAsync($"{Renewals.Caller}&Command=namecheap.users.getBalances")).Rule);
        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal("fault.error", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
    }

    [DatabaseFact]
    public async Task An_error_made_before_another_fault_goes_first()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await MakeAsync(host, """{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions" }""");
        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed" }""");

        Assert.Equal("fault.error", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal(Fails, (await host.SendAsync(Renewals.Of(501904))).Rule);
    }

    [DatabaseFact]
    public async Task An_error_is_listed_with_its_number_and_text()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await MakeAsync(host, """{ "kind": "error", "number": 5050900, "message": "Unhandled exceptions" }""");

        var listed = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/manage/faults", UriKind.Relative))).RootElement[0];

        Assert.Equal((5050900, "Unhandled exceptions"), (listed.GetProperty("number").GetInt32(), listed.GetProperty("message").GetString()));
    }

    [DatabaseTheory]
    [InlineData("null", "expected a JSON body")]
    [InlineData("""{ "kind": "noSuchKind" }""", "kind")]
    [InlineData("""{ "kind": "0" }""", "kind")]
    [InlineData("{}", "kind")]
    [InlineData("""{ "kind": "orderCreationFailed", "account": "nobody" }""", "account")]
    [InlineData("""{ "kind": "orderCreationFailed", "command": "namecheap.ssl.renwe" }""", "command")]
    [InlineData("""{ "kind": "orderCreationFailed", "certificateId": 0 }""", "certificateId")]
    [InlineData("""{ "kind": "orderCreationFailed", "times": 0 }""", "times")]
    [InlineData("""{ "kind": "orderCreationFailed", "times": 1, "calls": [1] }""", "calls")]
    [InlineData("""{ "kind": "orderCreationFailed", "calls": [] }""", "calls")]
    [InlineData("""{ "kind": "orderCreationFailed", "calls": [0] }""", "calls")]
    [InlineData("""{ "kind": "orderCreationFailed", "calls": [1, 1] }""", "calls")]
    [InlineData("""{ "kind": "orderCreationFailed", "tmies": 1 }""", "tmies")]
    [InlineData("""{ "kind": "orderCreationFailed", "number": 1 }""", "number")]
    [InlineData("""{ "kind": "orderCreationFailed", "message": "No." }""", "message")]
    [InlineData("""{ "kind": "error", "message": "No." }""", "number")]
    [InlineData("""{ "kind": "error", "number": 0, "message": "No." }""", "number")]
    [InlineData("""{ "kind": "error", "number": 1 }""", "message")]
    [InlineData("""{ "kind": "error", "number": 1, "message": "" }""", "message")]
    [InlineData("""{ "kind": "error", "number": 1, "message": "\u0001" }""", "message")]
    public async Task A_rule_that_names_nothing_known_is_refused(string rule, string named)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        using var body = new StringContent(rule, Encoding.UTF8, "application/json");
        using var response = await host.Client.PostAsync(new Uri("/manage/faults", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(named, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("[]", await host.Client.GetStringAsync(new Uri("/manage/faults", UriKind.Relative)));
    }

    [DatabaseFact]
    public async Task Faults_can_be_removed_and_go_with_a_new_scenario()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed" }""");
        using var removed = await host.Client.DeleteAsync(new Uri("/manage/faults", UriKind.Relative));
        Assert.Equal("", await UnspentAsync(host));

        _ = await MakeAsync(host, """{ "kind": "orderCreationFailed" }""");
        await host.LoadAsync(Renewals.Scenario());
        Assert.Equal("", await UnspentAsync(host));
    }

    private static async Task<HttpStatusCode> MakeAsync(SslRenewalHost host, string rule)
    {
        using var body = new StringContent(rule, Encoding.UTF8, "application/json");
        using var response = await host.Client.PostAsync(new Uri("/manage/faults", UriKind.Relative), body);
        return response.StatusCode;
    }

    private static async Task<string> UnspentAsync(SslRenewalHost host)
    {
        var faults = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/manage/faults/unspent", UriKind.Relative))).RootElement;
        return string.Join("; ", faults.EnumerateArray().Select(fault => $"hits {fault.GetProperty("hits")} left {fault.GetProperty("left")}"));
    }
}

public sealed class SqliteFaultTests() : FaultTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlFaultTests() : FaultTests(DatabaseKind.PostgreSql);
