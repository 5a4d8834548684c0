using System.Net;
using System.Text;
using System.Text.Json;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>Accounts for real: made, funded, locked, given another key, with a note of who did.</summary>
public abstract class AccountTests(DatabaseKind kind)
{
    private static readonly string Other = Renewals.Of(1).Replace("apiexample", "newcomer", StringComparison.Ordinal).Replace(Renewals.Key, "its-key", StringComparison.Ordinal);

    [DatabaseFact]
    public async Task An_account_is_made_and_can_call_at_once()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        using var made = await PostAsync(host, "accounts", """{ "userName": "newcomer", "apiKey": "its-key", "balance": 12.3456, "allowedIps": ["1.2.3.0/24"] }""");

        Assert.Equal((HttpStatusCode.Created, "/manage/accounts/newcomer"), (made.StatusCode, made.Headers.Location?.ToString()));
        Assert.Equal(new Account("newcomer", 12.3456m, 12.3456m, Orders: 0, Certificates: 0), await host.ReadAccountAsync("newcomer"));
        Assert.Equal("certificate.unknown", (await host.SendAsync(Other)).Rule);
        Assert.Equal("clientip.not-listed", (await host.SendAsync(Other.Replace("1.2.3.4", "1.2.4.4", StringComparison.Ordinal))).Rule);
    }

    [DatabaseFact]
    public async Task A_name_is_given_once_whoever_asks_first()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => StatusAsync(host, "accounts", $$"""{ "userName": "{{(at % 2 == 0 ? "newcomer" : "NEWCOMER")}}", "apiKey": "{{at}}" }""")));

        Assert.Single(made, status => status is HttpStatusCode.Created);
        Assert.Equal(7, made.Count(status => status is HttpStatusCode.Conflict));
    }

    [DatabaseFact]
    public async Task Money_is_put_in_and_taken_out_and_never_more_than_there_is()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 1));

        Assert.Equal("order.funds", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "accounts/APIEXAMPLE/funds", """{ "amount": 8.5 }"""));
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(host, "accounts/apiexample/funds", """{ "amount": -9.5001 }"""));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "accounts/apiexample/funds", """{ "amount": -0.5 }"""));
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        Assert.Equal(new Account("apiexample", 0, 0, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_balance_that_is_funded_and_spent_at_once_adds_up()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 90, certificates: 10));

        var orders = Enumerable.Range(0, 10).Select(at => host.SendAsync(Renewals.Of(501904 + at)));
        var funds = Enumerable.Range(0, 10).Select(_ => StatusAsync(host, "accounts/apiexample/funds", """{ "amount": 0.25 }"""));
        await Task.WhenAll([.. orders, .. funds]);

        Assert.Equal(new Account("apiexample", 2.5m, 2.5m, Orders: 10, Certificates: 20), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task A_key_that_is_changed_opens_no_more_and_the_new_one_does()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(host, "accounts/apiexample/key", """{ "apiKey": "another" }"""));

        Assert.Equal("key.invalid", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.True((await host.SendAsync(Renewals.Of(501904).Replace(Renewals.Key, "another", StringComparison.Ordinal))).IsOk);
    }

    [DatabaseFact]
    public async Task A_locked_account_is_refused_until_it_is_unlocked()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(host, "accounts/apiexample/lock"));
        Assert.Equal("account.locked", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(host, "accounts/apiexample/unlock"));
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
    }

    [DatabaseFact]
    public async Task Who_did_what_is_written_down_and_outlives_a_scenario()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        _ = await StatusAsync(host, "accounts", """{ "userName": "newcomer", "apiKey": "its-key" }""");
        _ = await StatusAsync(host, "accounts/newcomer/funds", """{ "amount": 5 }""");
        _ = await StatusAsync(host, "accounts/newcomer/lock");
        await host.LoadAsync(Renewals.Scenario());
        var audit = await host.Client.GetStringAsync(new Uri("/manage/audit", UriKind.Relative));

        Assert.Equal(["locked newcomer 127.0.0.1", "funded newcomer 127.0.0.1", "made newcomer 127.0.0.1"],
            JsonDocument.Parse(audit).RootElement.EnumerateArray().Select(entry => $"{entry.GetProperty("what")} {entry.GetProperty("userName")} {entry.GetProperty("who")}"));
        Assert.DoesNotContain("its-key", audit, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData("accounts", "{}", HttpStatusCode.BadRequest, "userName: expected")]
    [InlineData("accounts", """{ "userName": "a-name-of-21-letters.", "apiKey": "k" }""", HttpStatusCode.BadRequest, "userName: expected")]
    [InlineData("accounts", """{ "userName": "newcomer", "apiKey": "" }""", HttpStatusCode.BadRequest, "apiKey: expected")]
    [InlineData("accounts", """{ "userName": "newcomer", "apiKey": "k", "balance": 0.00001 }""", HttpStatusCode.BadRequest, "balance: expected")]
    [InlineData("accounts", """{ "userName": "newcomer", "apiKey": "k", "allowedIps": ["::1"] }""", HttpStatusCode.BadRequest, "allowedIps[0]: expected")]
    [InlineData("accounts", """{ "userName": "newcomer", "apiKey": "k", "lokced": true }""", HttpStatusCode.BadRequest, "lokced: expected")]
    [InlineData("accounts", """{ "userName": "Customer", "apiKey": "k" }""", HttpStatusCode.Conflict, "Customer")]
    [InlineData("accounts", "[", HttpStatusCode.BadRequest, "expected")]
    [InlineData("accounts/apiexample/funds", """{ "amount": "5" }""", HttpStatusCode.BadRequest, "amount: expected")]
    [InlineData("accounts/nobody/funds", """{ "amount": 5 }""", HttpStatusCode.NotFound, "nobody")]
    [InlineData("accounts/customer/key", """{ "apiKey": "k" }""", HttpStatusCode.Conflict, "customer")]
    [InlineData("accounts/customer/lock", null, HttpStatusCode.Conflict, "customer")]
    [InlineData("accounts/nobody/unlock", null, HttpStatusCode.NotFound, "nobody")]
    public async Task What_cannot_be_done_is_told_and_changes_nothing(string path, string? body, HttpStatusCode status, string told)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario().Replace("\"balance\"", "\"subUsers\": [ { \"userName\": \"customer\" } ], \"balance\"", StringComparison.Ordinal));
        var before = await host.Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative));

        using var answer = await PostAsync(host, path, body);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(told, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await host.Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative)));
    }

    private static async Task<HttpResponseMessage> PostAsync(SslRenewalHost host, string path, string? json)
    {
        using var body = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await host.Client.PostAsync(new Uri("/manage/" + path, UriKind.Relative), body);
    }

    private static async Task<HttpStatusCode> StatusAsync(SslRenewalHost host, string path, string? json = null)
    {
        using var answer = await PostAsync(host, path, json);
        return answer.StatusCode;
    }
}

public sealed class SqliteAccountTests() : AccountTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlAccountTests() : AccountTests(DatabaseKind.PostgreSql);
