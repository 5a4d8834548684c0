using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Scenario;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>One account goes back to its scenario, and the others do not notice.</summary>
public abstract class ResetTests(DatabaseKind kind)
{
    private static readonly string Two = Renewals.Scenario(certificates: 3).Replace("\"accounts\": [", """
        "accounts": [ { "userName": "other", "apiKey": "any", "balance": 50, "certificates": [ { "certificateId": 501904, "sslType": "Standard SSL", "expiresInDays": 30 } ] },
        """, StringComparison.Ordinal);

    [DatabaseFact]
    public async Task A_reset_brings_an_account_back_and_leaves_the_others_alone()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Two);
        var before = await host.GetTextAsync("scenario");
        await LiveAsync(host);
        var otherBefore = await host.GetTextAsync("certificates?userName=other");

        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync("APIEXAMPLE"));

        Assert.Equal(otherBefore, await host.GetTextAsync("certificates?userName=other"));
        Assert.Equal(new Account("other", 41, 41, Orders: 1, Certificates: 2), await host.ReadAccountAsync("other"));

        // The export is in the order of the numbers, which are new.
        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync("other"));
        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync("apiexample"));
        Assert.Equal(before, await host.GetTextAsync("scenario"));
        Assert.Empty((await host.GetAsync("faults")).EnumerateArray());
        Assert.Equal(0, (await host.GetAsync("mail?userName=apiexample")).GetProperty("total").GetInt32());
    }

    [DatabaseFact]
    public async Task Nothing_of_the_account_is_left_in_any_table()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Two);
        var rows = await RowsAsync(host);
        await LiveAsync(host);

        _ = await host.ResetAsync("apiexample");
        _ = await host.ResetAsync("other");

        Assert.Equal(rows, await RowsAsync(host));
    }

    [DatabaseFact]
    public async Task An_order_that_is_repeated_after_a_reset_is_a_new_one()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Two);
        var first = await host.SendAsync(Renewals.Of(501904), "the-key");

        _ = await host.ResetAsync("apiexample");
        var second = await host.SendAsync(Renewals.Of(501904), "the-key");

        Assert.True(second.IsOk);
        Assert.Equal(first["OrderId"], second["OrderId"]);
        Assert.Equal(new Account("apiexample", 91, 91, Orders: 1, Certificates: 4), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task Days_till_an_expiry_count_from_the_clock_at_the_reset()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Two);
        using var moved = await host.PutAsync("clock", """{ "now": "2027-06-01T00:00:00Z" }""");

        _ = await host.ResetAsync("apiexample");

        Assert.Equal("2027-07-01T00:00:00Z", (await host.GetAsync("certificates/501904?userName=apiexample")).GetProperty("expiresOn").GetString());
        Assert.Equal("2026-12-21T12:00:00Z", (await host.GetAsync("certificates/501904?userName=other")).GetProperty("expiresOn").GetString());
    }

    [DatabaseFact]
    public async Task An_account_of_a_rich_scenario_comes_back_as_it_was_loaded()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, RichScenario.Text);
        var before = await host.GetTextAsync("scenario");
        using var funded = await host.PostAsync("accounts/rich/funds", """{ "amount": 5 }""");
        using var unlocked = await host.PostAsync("accounts/rich/unlock");
        Assert.NotEqual(before, await host.GetTextAsync("scenario"));

        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync("rich"));
        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync("other"));

        Assert.Equal(before, await host.GetTextAsync("scenario"));
    }

    [DatabaseFact]
    public async Task An_account_that_was_made_goes_back_to_what_was_asked_for()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Two);
        using var made = await host.PostAsync("accounts", """{ "userName": "newcomer", "apiKey": "its-key", "balance": 12.5, "allowedIps": ["1.2.3.0/24"] }""");
        using var funded = await host.PostAsync("accounts/newcomer/funds", """{ "amount": 5 }""");

        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync("newcomer"));

        Assert.Equal(new Account("newcomer", 12.5m, 12.5m, Orders: 0, Certificates: 0), await host.ReadAccountAsync("newcomer"));
        Assert.Equal("certificate.unknown", (await host.SendAsync(Renewals.Of(1).As("newcomer", "its-key"))).Rule);
    }

    [DatabaseFact]
    public async Task Resets_at_once_all_succeed_and_faults_for_the_account_are_made_or_gone()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Two);

        var faults = Enumerable.Range(0, 4).Select(_ => host.MakeFaultAsync("""{ "kind": "truncate", "account": "apiexample" }""")).ToArray();
        var resets = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.ResetAsync("apiexample")));
        _ = await Task.WhenAll(faults);

        Assert.All(resets, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All((await host.GetAsync("faults")).EnumerateArray(), fault => Assert.Equal("apiexample", fault.GetProperty("account").GetString()));
    }

    [DatabaseFact]
    public async Task What_cannot_be_reset_is_told()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, RichScenario.Text);

        Assert.Equal(HttpStatusCode.NotFound, await host.ResetAsync("nobody"));
        Assert.Equal(HttpStatusCode.Conflict, await host.ResetAsync("empty"));

        await using var scope = host.Services.CreateAsyncScope();
        _ = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().TenantOrigins.ExecuteDeleteAsync();

        Assert.Equal(HttpStatusCode.Conflict, await host.ResetAsync("rich"));
    }

    [DatabaseFact]
    public async Task No_key_is_kept_with_what_an_account_was_made_from()
    {
        const string Accounts = """
            { "apiKey": "first-key", "userName": "first" },
            { "userName": "middle", "apiKey"  :  "middle-key" , "balance": 5 }
            ,{ "userName": "last", "balance": 5, "apiKey": "last-key" }, { "apiKey": null, "userName": "hash", "apiKeyHash": "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
            """;
        await using var host = await SslRenewalHost.StartAsync(kind, $$"""{ "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [ {{Accounts}} ] }""");
        var before = await host.GetTextAsync("scenario");

        var texts = await OriginsAsync(host);

        Assert.Equal(4, texts.Count);
        Assert.DoesNotContain(texts, text => text.Contains("-key", StringComparison.Ordinal));
        Assert.All((string[])["first", "middle", "last", "hash"], name => Assert.Equal(HttpStatusCode.OK, host.ResetAsync(name).GetAwaiter().GetResult()));
        Assert.Equal(before, await host.GetTextAsync("scenario"));
        Assert.Equal("certificate.unknown", (await host.SendAsync(Renewals.Of(1).As("middle", "middle-key"))).Rule);
    }

    // A bit of everything that an account can have.
    private static async Task LiveAsync(SslRenewalHost host)
    {
        foreach (var (user, key) in ((string, string)[])[("apiexample", Renewals.Key), ("other", "any")])
        {
            Assert.True((await host.SendAsync(Renewals.Of(501904).As(user, key), "the-key")).IsOk);
            using var fault = await host.PostAsync("faults", $$"""{ "kind": "orderCreationFailed", "account": "{{user}}" }""");
            using var clock = await host.PutAsync($"accounts/{user}/clock", """{ "advance": "P20D" }""");
        }

        Assert.False((await host.SendAsync(Renewals.Of(501905))).IsOk);
    }

    private static async Task<List<string>> OriginsAsync(SslRenewalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var texts = new List<string>();

        foreach (var row in await database.TenantOrigins.AsNoTracking().ToListAsync())
        {
            using var reader = new StreamReader(new System.IO.Compression.GZipStream(new MemoryStream(row.Content), System.IO.Compression.CompressionMode.Decompress));
            texts.Add(await reader.ReadToEndAsync());
        }

        return texts;
    }

    /// <summary>How many rows each table has that keeps something of accounts.</summary>
    private static async Task<string> RowsAsync(SslRenewalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var counts = new List<string>();

        foreach (var table in database.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Where(table => table is not ("audit" or "key_ring")))
        {
#pragma warning disable EF1002 // the name is the model's
            var count = await database.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
            counts.Add($"{table} {count}");
        }

        return string.Join('\n', counts);
    }
}

public sealed class SqliteResetTests() : ResetTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlResetTests() : ResetTests(DatabaseKind.PostgreSql);
