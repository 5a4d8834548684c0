using System.Net;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>The clock: read, set, moved and released; it survives a restart, and every replica follows it.</summary>
public abstract class ClockTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_clock_that_is_set_stands_until_it_is_released_also_over_a_restart()
    {
        await using var host = await SslRenewalHost.StartAsync(kind);

        Assert.Equal(new Reading("2026-11-21T12:00:00Z", Standing: true), await PutAsync(host, """{ "now": "2026-11-21T13:00:00+01:00" }"""));
        Assert.Equal(new Reading("2026-12-21T12:00:01.500Z", Standing: true), await PutAsync(host, """{ "advance": "P30DT1.5S" }"""));
        await host.RestartAsync();
        Assert.Equal(new Reading("2026-12-21T12:00:01.500Z", Standing: true), await ReadAsync(host));
        Assert.False((await PutAsync(host, """{ "system": true }""")).Standing);
    }

    [DatabaseFact]
    public async Task A_clock_that_is_moved_from_the_systems_stands()
    {
        var time = new RealTime();
        await using var host = await SslRenewalHost.StartAsync(kind, services: services => services.AddSingleton<TimeProvider>(time));

        Assert.Equal(new Reading("2026-11-21T12:00:00Z", Standing: false), await ReadAsync(host));
        Assert.Equal(new Reading("2026-11-22T14:03:04Z", Standing: true), await PutAsync(host, """{ "advance": "P1DT2H3M4S" }"""));
    }

    [DatabaseFact]
    public async Task The_window_follows_the_clock()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 2, expiresInDays: 91));

        Assert.Equal("window.too-early", (await host.SendAsync(Renewals.Of(501904))).Rule);
        _ = await PutAsync(host, """{ "advance": "PT12H" }""");
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        _ = await PutAsync(host, """{ "now": "2027-08-20T00:00:00Z" }""");
        Assert.Equal("window.too-late", (await host.SendAsync(Renewals.Of(501905))).Rule);
    }

    [DatabaseFact]
    public async Task A_tenants_own_clock_goes_before_the_services_until_it_follows_again()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(expiresInDays: 91));

        Assert.Equal(new Reading("2026-11-22T12:00:00Z", Standing: true), await PutAsync(host, """{ "advance": "P1D" }""", "accounts/APIexample/clock"));
        Assert.Equal("2026-11-21T12:00:00Z", (await ReadAsync(host)).Now);
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
        Assert.Equal("2026-11-21T12:00:00Z", (await PutAsync(host, """{ "system": true }""", "accounts/apiexample/clock")).Now);
    }

    [DatabaseFact]
    public async Task Clocks_that_are_moved_at_once_are_moved_by_the_sum()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        _ = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PutAsync(host, """{ "advance": "P1D" }""")));

        Assert.Equal("2026-12-11T12:00:00Z", (await ReadAsync(host)).Now);
    }

    [DatabaseFact]
    public async Task A_tenants_clock_that_is_moved_at_once_is_moved_by_the_sum()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        _ = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PutAsync(host, """{ "advance": "P1D" }""", "accounts/apiexample/clock")));

        Assert.Equal("2026-12-11T12:00:00Z", (await ReadAsync(host, "accounts/apiexample/clock")).Now);
        Assert.Equal("2026-11-21T12:00:00Z", (await ReadAsync(host)).Now);
    }

    [DatabaseTheory]
    [InlineData("""{ "now": "2026-11-21T12:00:00" }""")]
    [InlineData("""{ "now": "2026-11-21" }""")]
    [InlineData("""{ "now": "2009-12-31T23:59:59Z" }""")]
    [InlineData("""{ "now": "2100-01-01T00:00:00Z" }""")]
    [InlineData("""{ "now": 1 }""")]
    [InlineData("""{ "advance": "P1D\n" }""")]
    [InlineData("""{ "advance": "P1M" }""")]
    [InlineData("""{ "advance": "P1Y" }""")]
    [InlineData("""{ "advance": "P1W" }""")]
    [InlineData("""{ "advance": "-P1D" }""")]
    [InlineData("""{ "advance": "P" }""")]
    [InlineData("""{ "advance": "PT" }""")]
    [InlineData("""{ "advance": "P1DT" }""")]
    [InlineData("""{ "advance": "P99999999999D" }""")]
    [InlineData("""{ "advance": "P36500D" }""")]
    [InlineData("""{ "system": false }""")]
    [InlineData("""{ "now": "2026-11-21T12:00:00Z", "system": true }""")]
    [InlineData("{}")]
    [InlineData("""{ "nwo": "2026-11-21T12:00:00Z" }""")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("")]
    public async Task What_no_clock_can_do_is_a_bad_request_and_changes_nothing(string change)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        using var body = new StringContent(change, System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Client.PutAsync(new Uri("/manage/clock", UriKind.Relative), body);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("2026-11-21T12:00:00Z", (await ReadAsync(host)).Now);
    }

    [DatabaseFact]
    public async Task A_sub_users_clock_is_its_accounts()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario().Replace("\"balance\"", "\"subUsers\": [ { \"userName\": \"customer\" } ], \"balance\"", StringComparison.Ordinal));

        using var conflict = await host.Client.GetAsync(new Uri("/manage/accounts/customer/clock", UriKind.Relative));
        using var missing = await host.Client.GetAsync(new Uri("/manage/accounts/nobody/clock", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.NotFound), (conflict.StatusCode, missing.StatusCode));
    }

    private static async Task<Reading> ReadAsync(SslRenewalHost host, string path = "clock") =>
        (await host.Client.GetFromJsonAsync<Reading>(new Uri("/manage/" + path, UriKind.Relative)))!;

    private static async Task<Reading> PutAsync(SslRenewalHost host, string change, string path = "clock")
    {
        using var body = new StringContent(change, System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Client.PutAsync(new Uri("/manage/" + path, UriKind.Relative), body);

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<Reading>())!;
    }

    private sealed record Reading(string Now, bool Standing);
}

public sealed class SqliteClockTests() : ClockTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlClockTests() : ClockTests(DatabaseKind.PostgreSql);
