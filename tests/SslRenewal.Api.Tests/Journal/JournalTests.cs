using System.Net;
using System.Text.Json;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Journal;

/// <summary>The journal of requests to the XML API: what came, what was answered and why.</summary>
public abstract class JournalTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_request_is_there_with_its_answer_as_soon_as_it_is_answered()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        var answer = await host.SendAsync(Renewals.Of(501904) + "&Years=1&SANStoADDD=2");
        var entry = Assert.Single(await host.ReadJournalAsync());

        Assert.True(answer.IsOk);
        Assert.Equal(answer.Text, entry.Text("answer"));
        Assert.Equal(answer.Headers["SslRenewal-Request-Id"], entry.Text("requestId"));
        Assert.Equal(
            ("apiexample", "GET", "namecheap.ssl.renew", "501904", "200", "True", "2026-11-21T12:00:00Z", null, null, null, "False"),
            (entry.Text("userName"), entry.Text("method"), entry.Text("command"), entry.Text("certificateId"), entry.Text("status"), entry.Text("ok"), entry.Text("clock"), entry.Text("error"), entry.Text("rule"), entry.Text("fault"), entry.Text("repeated")));
        Assert.Equal(("1", "Standard SSL", "***"), (entry.Parameter("Years"), entry.Parameter("SSLType"), entry.Parameter("ApiKey")));
        Assert.True(entry.GetProperty("milliseconds").GetDouble() > 0);
    }

    [DatabaseFact]
    public async Task Requests_are_found_by_all_that_is_known_of_them()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 2));

        var renewed = await host.SendAsync(Renewals.Of(501904), "key-1");
        _ = await host.SendAsync(Renewals.Of(501904), "key-1");
        _ = await host.SendAsync(Renewals.Of(501904));
        _ = await host.SendAsync(Renewals.Of(501905, years: 9));
        _ = await host.SendAsync($"{Renewals.Caller}&Command=NAMECHEAP.users.getbalances");
        _ = await host.SendAsync(Renewals.Of(501904).Replace(Renewals.Key, "wrong", StringComparison.Ordinal));
        var all = await host.ReadJournalAsync();

        Assert.Equal([null, null, "certificate.queued", "years.out-of-range", null, "key.invalid"], all.Reverse().Select(entry => entry.Text("rule")));
        Assert.Equal(["False", "True"], all.Reverse().Take(2).Select(entry => entry.Text("repeated")));
        await FindsAsync("?userName=APIEXAMPLE", 0, 1, 2, 3, 4);
        await FindsAsync("?command=namecheap.SSL.renew&certificateId=501904&ok=true", 0, 1);
        await FindsAsync("?ok=false", 2, 3, 5);
        await FindsAsync("?errorNumber=4028294", 2);
        await FindsAsync("?rule=key.invalid&status=200", 5);
        await FindsAsync($"?requestId={renewed.Headers["SslRenewal-Request-Id"]}", 0);
        await FindsAsync($"?after={all[2].Text("id")}&before={all[0].Text("id")}", 4);
        await FindsAsync("?since=2099-01-01T00:00:00Z");
        await FindsAsync("?fault=1");

        async Task FindsAsync(string query, params int[] expected) =>
            Assert.Equal(expected.Select(at => all[^(at + 1)].Text("id")), (await host.ReadJournalAsync(query)).Reverse().Select(entry => entry.Text("id")));
    }

    [DatabaseFact]
    public async Task Long_journals_are_read_page_by_page()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        for (var request = 1; request <= 5; request++)
        {
            _ = await host.SendAsync(Renewals.Of(request));
        }

        List<string?> seen = [];
        long? next = null;

        do
        {
            var page = await host.Client.GetFromJsonAsync<JsonElement>(new Uri("/manage/requests?pageSize=2" + (next is null ? "" : $"&before={next}"), UriKind.Relative));
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(entry => entry.Text("certificateId")));
            next = page.GetProperty("next").ValueKind is JsonValueKind.Null ? null : page.GetProperty("next").GetInt64();
        }
        while (next is not null);

        Assert.Equal(["5", "4", "3", "2", "1"], seen);
    }

    [DatabaseFact]
    public async Task It_survives_a_restart_and_goes_with_a_scenario()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        // The stop comes before the writer's turn.
        _ = await host.SendAsync(Renewals.Of(501904));
        await host.RestartAsync();
        var kept = await host.ReadJournalAsync();
        _ = await host.SendAsync(Renewals.Of(501904));
        await host.LoadAsync(Renewals.Scenario());

        Assert.Single(kept);
        Assert.Empty(await host.ReadJournalAsync());
    }

    [DatabaseFact]
    public async Task One_users_part_is_cleared_alone()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, """{ "version": 1, "accounts": [ { "userName": "one", "apiKey": "key-of-one" }, { "userName": "other", "apiKey": "key-of-other" } ] }""");
        await SendAsync("one");
        await SendAsync("other");
        await SendAsync("nobody");

        await DeleteAsync("?userName=one");
        var left = await host.ReadJournalAsync();
        await DeleteAsync("");

        Assert.Equal([null, "other"], left.Select(entry => entry.Text("userName")));
        Assert.Empty(await host.ReadJournalAsync());

        Task SendAsync(string user) => host.SendAsync($"ApiUser={user}&ApiKey=key-of-{user}&UserName={user}&ClientIp=1.2.3.4&Command=namecheap.users.getBalances");

        async Task DeleteAsync(string query)
        {
            using var response = await host.Client.DeleteAsync(new Uri("/manage/requests" + query, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        }
    }

    [DatabaseFact]
    public async Task What_names_nothing_known_is_refused()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        Assert.Equal((HttpStatusCode.NotFound, "There is no user nobody."), await host.TryReadJournalAsync("?userName=nobody"));
        Assert.Equal((HttpStatusCode.BadRequest, "command: there is no command renew"), await host.TryReadJournalAsync("?command=renew"));
        Assert.Equal((HttpStatusCode.BadRequest, "rule: there is no rule certificate.lost"), await host.TryReadJournalAsync("?rule=certificate.lost"));
        Assert.Equal((HttpStatusCode.BadRequest, "pageSize: expected 1 to 1000"), await host.TryReadJournalAsync("?pageSize=1001"));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.TryReadJournalAsync("?since=yesterday")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.TryReadJournalAsync("/17")).Status);
    }
}

public sealed class SqliteJournalTests() : JournalTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlJournalTests() : JournalTests(DatabaseKind.PostgreSql);
