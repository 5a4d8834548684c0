using System.Net;
using System.Text.Json;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage.Snapshots;

/// <summary>The state goes out as one file and comes back exactly so.</summary>
public abstract class SnapshotTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task Everything_comes_back_as_it_was()
    {
        await using var host = await FullLife.StartAsync(kind);
        var snapshot = await host.GetTextAsync("snapshot");
        var (scenario, revocations) = (await host.GetTextAsync("scenario"), await RevokedAsync(host));
        await host.LoadAsync(Renewals.Scenario());

        var answer = await LoadAsync(host, "snapshot", snapshot);

        Assert.Equal("service own 2 accounts, 0 keys dropped", Tell(answer));
        Assert.Contains(host.Log.All, line => line.Contains("has taken the place of everything: 2 accounts", StringComparison.Ordinal));
        Assert.Equal(snapshot, await host.GetTextAsync("snapshot"));
        Assert.Equal(scenario, await host.GetTextAsync("scenario"));
        Assert.Equal(revocations, await RevokedAsync(host));
        await GoesOnAsync(host);
    }

    [DatabaseFact]
    public async Task One_account_comes_back_and_the_others_stay_as_they_are()
    {
        await using var host = await FullLife.StartAsync(kind);
        var (snapshot, before) = (await host.GetTextAsync("accounts/apiexample/snapshot"), await host.GetTextAsync("scenario"));
        _ = await host.RenewAsync(501906);
        _ = await host.ResetAsync("apiexample");
        var other = await host.GetTextAsync("accounts/other/snapshot");

        var answer = await LoadAsync(host, "accounts/APIexample/snapshot", snapshot);

        Assert.Equal("account own 1 accounts, 0 keys dropped", Tell(answer));
        Assert.Equal(snapshot, await host.GetTextAsync("accounts/apiexample/snapshot"));
        Assert.Equal(other, await host.GetTextAsync("accounts/other/snapshot"));
        Assert.Equal(before, await host.GetTextAsync("scenario"));
        await GoesOnAsync(host);
    }

    [DatabaseFact]
    public async Task An_account_moves_to_another_service_and_its_private_keys_under_a_passphrase_only()
    {
        await using var host = await FullLife.StartAsync(kind);
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var elsewhere = await SslRenewalHost.StartOnAsync(database);
        await elsewhere.MoveAsync(Inbox.Noon);
        using var written = await host.SendAsync(HttpMethod.Get, "accounts/apiexample/snapshot", json: null, FullLife.Passphrase);

        var without = await LoadAsync(elsewhere, "accounts/apiexample/snapshot", await host.GetTextAsync("accounts/apiexample/snapshot"));
        var with = await LoadAsync(elsewhere, "accounts/apiexample/snapshot", await written.Content.ReadAsStringAsync(), FullLife.Passphrase);

        Assert.Equal("account other 1 accounts, 1 keys dropped", Tell(without));
        Assert.Equal("account other 1 accounts, 0 keys dropped", Tell(with));
        Assert.DoesNotContain("authorities", await written.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(FullLife.PrivateKey, await Keys.OfCertificateAsync(elsewhere));
        await GoesOnAsync(elsewhere);
    }

    [DatabaseFact]
    public async Task Faults_and_the_audit_trail_go_on_above_the_numbers_that_came()
    {
        await using var host = await FullLife.StartAsync(kind);
        var snapshot = await host.GetTextAsync("snapshot");
        await using var elsewhere = await SslRenewalHost.StartAsync(kind);

        _ = await LoadAsync(elsewhere, "snapshot", snapshot);
        await elsewhere.InjectAsync(new { kind = "issuerRefuses" });
        using var funded = await elsewhere.PostAsync("accounts/other/funds", """{ "amount": 1 }""");

        Assert.Equal(HttpStatusCode.OK, funded.StatusCode);
        Assert.Equal([1, 2, 3, 4], (await elsewhere.GetAsync("faults")).EnumerateArray().Select(fault => fault.GetProperty("id").GetInt32()).Order());
    }

    // The promises that the database keeps hold on: renewed once, answered as before, counted right.
    private static async Task GoesOnAsync(SslRenewalHost host)
    {
        Assert.Equal("certificate.queued", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.True((await host.SendAsync(Renewals.Of(501904, promotionCode: "MINUS2"), "the-key")).IsOk);
        Assert.Equal("order.failed", (await host.SendAsync(Renewals.Of(501905))).Rule);
        Assert.True((await host.SendAsync(Renewals.Of(501905))).IsOk);
        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync("apiexample"));
        Assert.Equal(1000, (await host.ReadAccountAsync()).Balance);
    }

    private static async Task<string> RevokedAsync(SslRenewalHost host)
    {
        var revoked = await host.LookAsync(database => Task.FromResult(database.Leaves.Where(leaf => leaf.RevokedAt != null).Select(leaf => leaf.Serial).ToArray()));
        return string.Join(' ', Assert.Single(revoked));
    }

    private static string Tell(JsonElement answer) =>
        $"{answer.GetProperty("of")} {answer.GetProperty("authority")} {answer.GetProperty("accounts")} accounts, {answer.GetProperty("keysDropped")} keys dropped";

    private static async Task<JsonElement> LoadAsync(SslRenewalHost host, string path, string snapshot, string? passphrase = null)
    {
        using var answer = await host.SendAsync(HttpMethod.Put, path, snapshot, passphrase);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}

public sealed class SqliteSnapshotTests() : SnapshotTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlSnapshotTests() : SnapshotTests(DatabaseKind.PostgreSql);
