using System.Net;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests;

/// <summary>The <c>Idempotency-Key</c>: whoever repeats a request pays once.</summary>
public abstract class IdempotencyTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task The_same_request_with_the_same_key_gets_the_first_answer_byte_for_byte()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        var first = await host.SendAsync(Renewals.Of(501904, sslType: "PositiveSSL"), "key-1");
        await host.RestartAsync();
        var second = await host.SendAsync(Renewals.Of(501904, sslType: "PositiveSSL"), "key-1");

        Assert.True(first.IsOk);
        Assert.Equal(first.Text, second.Text);
        Assert.All(["SslRenewal-Eligible-From", "SslRenewal-Eligible-Until", "SslRenewal-Replaced-Type"], header => Assert.Equal(first.Headers[header], second.Headers[header]));
        Assert.NotEqual(first.Headers["SslRenewal-Request-Id"], second.Headers["SslRenewal-Request-Id"]);
        Assert.Equal((91.00m, 1), ((await host.ReadAccountAsync()).Balance, (await host.ReadAccountAsync()).Orders));
    }

    [DatabaseTheory]
    [InlineData(8)]
    [InlineData(100)]
    public async Task Twins_sent_at_once_get_one_answer(int requests)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        var answers = await Task.WhenAll(Enumerable.Range(0, requests).Select(_ => host.SendAsync(Renewals.Of(501904), "key-1")));

        Assert.Single(answers.Select(answer => answer.Text).Distinct(StringComparer.Ordinal));
        Assert.True(answers[0].IsOk);
        Assert.Equal((91.00m, 1), ((await host.ReadAccountAsync()).Balance, (await host.ReadAccountAsync()).Orders));
    }

    [DatabaseFact]
    public async Task Other_parameters_under_the_same_key_are_refused()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 2));

        _ = await host.SendAsync(Renewals.Of(501904), "key-1");
        var other = await host.SendAsync(Renewals.Of(501905), "key-1");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, ""), (other.Status, other.Text));
        Assert.Equal(1, (await host.ReadAccountAsync()).Orders);
    }

    [DatabaseFact]
    public async Task Different_requests_sent_at_once_under_one_key_make_one_order()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 8));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => host.SendAsync(Renewals.Of(501904 + at), "key-1")));

        Assert.Single(answers, answer => answer.IsOk);
        Assert.Equal(7, answers.Count(answer => answer.Status is HttpStatusCode.UnprocessableEntity));
        Assert.Equal(1, (await host.ReadAccountAsync()).Orders);
        Assert.DoesNotContain(host.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task A_refusal_is_not_kept()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 8.00m, promotions: """{ "code": "MINUS2", "amountOff": 2.00 }"""));

        var refused = await host.SendAsync(Renewals.Of(501904), "key-1");
        var granted = await host.SendAsync(Renewals.Of(501904, promotionCode: "MINUS2"), "key-1");

        Assert.Equal(("order.funds", true), (refused.Rule, granted.IsOk));
    }

    [DatabaseFact]
    public async Task An_answer_is_kept_for_24_hours_of_real_time()
    {
        var time = new RealTime();
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(), services: services => services.AddSingleton<TimeProvider>(time));

        var first = await host.SendAsync(Renewals.Of(501904), "key-1");
        time.Now += TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1);
        var within = await host.SendAsync(Renewals.Of(501904), "key-1");
        time.Now += TimeSpan.FromMilliseconds(1);
        var after = await host.SendAsync(Renewals.Of(501904), "key-1");

        Assert.Equal(first.Text, within.Text);
        Assert.Equal("certificate.queued", after.Rule);
    }

    [DatabaseFact]
    public async Task After_its_day_a_key_can_be_used_for_something_else()
    {
        var time = new RealTime();
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 2), services: services => services.AddSingleton<TimeProvider>(time));

        var first = await host.SendAsync(Renewals.Of(501904), "key-1");
        time.Now += TimeSpan.FromHours(24);
        var second = await host.SendAsync(Renewals.Of(501905), "key-1");

        Assert.Equal((true, true), (first.IsOk, second.IsOk));
    }

    [DatabaseFact]
    public async Task A_key_is_its_users_own()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario().Replace(
            "\"balance\"", """ "subUsers": [ { "userName": "customer", "balance": 9.00, "certificates": [ { "certificateId": 1, "sslType": "Standard SSL", "expiresInDays": 30 } ] } ], "balance" """, StringComparison.Ordinal));

        Assert.True((await host.SendAsync(Renewals.Of(501904), "key-1")).IsOk);
        Assert.True((await host.SendAsync(Renewals.Of(1).Replace("UserName=apiexample", "UserName=customer", StringComparison.Ordinal), "key-1")).IsOk);
    }

    [DatabaseTheory]
    [InlineData("")]
    [InlineData("two words")]
    public async Task What_is_no_key_is_refused(string key)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync(Renewals.Of(501904), key)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync(Renewals.Of(501904), new string('k', 256))).Status);
        Assert.True((await host.SendAsync(Renewals.Of(501904), new string('k', 255))).IsOk);
    }

    [DatabaseFact]
    public async Task A_key_is_looked_at_after_the_first_stage_and_for_charging_commands_only()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        Assert.Equal("username.missing", (await host.SendAsync(Renewals.Of(501904).Replace("UserName=apiexample&", "", StringComparison.Ordinal), "no key")).Rule);
        Assert.True((await host.SendAsync($"{Renewals.Caller}&Command=namecheap.users.getBalances", "no key")).IsOk);
    }
}

public sealed class SqliteIdempotencyTests() : IdempotencyTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlIdempotencyTests() : IdempotencyTests(DatabaseKind.PostgreSql);
