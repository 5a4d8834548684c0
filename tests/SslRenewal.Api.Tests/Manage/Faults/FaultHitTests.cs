using System.Net;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage.Faults;

/// <summary>The account of what faults struck, for all and for one.</summary>
public abstract class FaultHitTests(DatabaseKind kind)
{
    private const string Other = "ApiUser=other&ApiKey=other-key&UserName=other&ClientIp=1.2.3.4";
    private const string Balances = "&Command=namecheap.users.getBalances";

    [DatabaseFact]
    public async Task The_newest_hundred_requests_are_told_the_newest_first()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var id = await host.MakeFaultAsync("""{ "kind": "error", "number": 1, "message": "No.", "times": 200 }""");
        var sent = new List<string?>();

        for (var at = 0; at < 103; at++)
        {
            sent.Add((await host.SendAsync(Renewals.Caller + Balances)).Headers["SslRenewal-Request-Id"]);
        }

        var fault = await host.ReadFaultsAsync($"/{id}");

        Assert.Equal(("103", "97"), (fault.GetProperty("hits").ToString(), fault.GetProperty("left").ToString()));
        Assert.Equal(Enumerable.Reverse(sent).Take(100), MadeFaults.RequestsOf(fault));
    }

    [DatabaseFact]
    public async Task Of_requests_sent_at_once_as_many_are_struck_as_told_and_each_is_known()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var id = await host.MakeFaultAsync("""{ "kind": "httpStatus", "status": 503, "times": 7 }""");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.SendAsync(Renewals.Caller + Balances)));
        var struck = answers.Where(answer => answer.Status is HttpStatusCode.ServiceUnavailable).Select(answer => answer.Headers["SslRenewal-Request-Id"]);

        Assert.Equal(7, struck.Count());
        Assert.Equal(struck.Order(StringComparer.Ordinal), MadeFaults.RequestsOf(await host.ReadFaultsAsync($"/{id}")).Order(StringComparer.Ordinal));
    }

    [DatabaseFact]
    public async Task A_fault_for_one_account_never_strikes_another()
    {
        await using var host = await StartWithTwoAsync();
        _ = await host.MakeFaultAsync("""{ "kind": "dropConnection", "account": "other" }""");

        Assert.True((await host.SendAsync(Renewals.Caller + Balances)).IsOk);
        Assert.Equal("", (await RawAnswer.ReadAsync(host, Other + Balances)).Head);
        Assert.True((await host.SendAsync(Other + Balances)).IsOk);
    }

    [DatabaseFact]
    public async Task An_account_sees_and_removes_its_own_alone()
    {
        await using var host = await StartWithTwoAsync();
        _ = await host.MakeFaultAsync("""{ "kind": "truncate", "account": "other" }""");
        _ = await host.MakeFaultAsync("""{ "kind": "truncate", "account": "apiexample", "times": 2 }""");
        _ = await host.MakeFaultAsync("""{ "kind": "truncate", "command": "namecheap.ssl.renew", "times": 3 }""");

        Assert.Equal(("hits 0 left 1", "hits 0 left 2"), (await host.UnspentAsync("?account=Other"), await host.UnspentAsync("?account=apiexample")));
        Assert.Equal((1, 3), ((await host.ReadFaultsAsync("?account=other")).GetArrayLength(), (await host.ReadFaultsAsync()).GetArrayLength()));

        using var removed = await host.Client.DeleteAsync(new Uri($"{MadeFaults.Address}?account=other", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal("hits 0 left 2; hits 0 left 3", await host.UnspentAsync());
    }

    [DatabaseFact]
    public async Task One_is_removed_with_what_it_struck()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var (one, two) = (await host.MakeFaultAsync("""{ "kind": "truncate" }"""), await host.MakeFaultAsync("""{ "kind": "truncate" }"""));
        _ = await host.SendAsync(Renewals.Caller + Balances);
        _ = await host.SendAsync(Renewals.Caller + Balances);

        using var removed = await host.Client.DeleteAsync(At($"/{one}"));
        using var again = await host.Client.DeleteAsync(At($"/{one}"));
        using var scope = host.Services.CreateScope();

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (removed.StatusCode, again.StatusCode));
        Assert.Equal([two], scope.ServiceProvider.GetRequiredService<RenewalDbContext>().FaultHits.Select(hit => hit.FaultId));
    }

    [DatabaseFact]
    public async Task A_name_that_none_can_have_is_not_known()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        using var made = await host.PostFaultAsync("""{ "kind": "truncate", "account": "a\u0000" }""");
        using var read = await host.Client.GetAsync(At("?account=a%00"));
        using var requests = await host.Client.GetAsync(new Uri("/manage/requests?userName=%00", UriKind.Relative));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (made.StatusCode, read.StatusCode, requests.StatusCode));
    }

    private static Uri At(string path) => new(MadeFaults.Address + path, UriKind.Relative);

    private Task<SslRenewalHost> StartWithTwoAsync() => SslRenewalHost.StartAsync(kind, Renewals.Scenario().Replace("\"accounts\": [", "\"accounts\": [ { \"userName\": \"other\", \"apiKey\": \"other-key\" },", StringComparison.Ordinal));
}

public sealed class SqliteFaultHitTests() : FaultHitTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlFaultHitTests() : FaultHitTests(DatabaseKind.PostgreSql);
