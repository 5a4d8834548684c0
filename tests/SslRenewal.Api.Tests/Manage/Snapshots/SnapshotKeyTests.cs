using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage.Snapshots;

/// <summary>Keys leave the service under a passphrase or not at all, and from one database to the other everything else goes unchanged.</summary>
public abstract partial class SnapshotKeyTests(DatabaseKind from, DatabaseKind to)
{
    [DatabaseFact]
    public async Task Everything_moves_with_its_authority_and_keys_and_leaves_verify_there()
    {
        await using var host = await FullLife.StartAsync(from);
        await using var elsewhere = await SslRenewalHost.StartAsync(to);
        var snapshot = await ReadAsync(host);

        var (status, answer) = await PutAsync(elsewhere, snapshot, FullLife.Passphrase);

        Assert.Equal((HttpStatusCode.OK, "loaded"), (status, answer.GetProperty("authority").GetString()));
        Assert.Equal(Scrub(snapshot), Scrub(await ReadAsync(elsewhere)));
        Assert.Equal(await RootAsync(host), await RootAsync(elsewhere));
        Assert.Equal(FullLife.PrivateKey, await Keys.OfCertificateAsync(elsewhere));
        Assert.NotNull((await elsewhere.LifeAsync(await elsewhere.BeginAsync())).IssuedOn);
        Assert.Equal(await RootAsync(host), await RootAsync(await RestartedAsync(elsewhere)));
    }

    [DatabaseFact]
    public async Task Without_the_passphrase_or_with_another_nothing_is_loaded()
    {
        await using var host = await FullLife.StartAsync(from);
        await using var elsewhere = await SslRenewalHost.StartAsync(to, Renewals.Scenario());
        var (snapshot, before, root) = (await ReadAsync(host), await elsewhere.GetTextAsync("snapshot"), await RootAsync(elsewhere));

        foreach (var passphrase in (string?[])[null, "another"])
        {
            var (status, answer) = await PutAsync(elsewhere, snapshot, passphrase);

            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("SslRenewal-Passphrase", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(before, await elsewhere.GetTextAsync("snapshot"));
        Assert.Equal(root, await RootAsync(elsewhere));
    }

    [DatabaseFact]
    public async Task Without_a_passphrase_no_key_is_readable_in_it_and_another_database_says_so()
    {
        await using var host = await FullLife.StartAsync(from);
        await using var elsewhere = await SslRenewalHost.StartAsync(to);
        var snapshot = await host.GetTextAsync("snapshot");
        var root = await RootAsync(elsewhere);

        var (_, answer) = await PutAsync(elsewhere, snapshot, passphrase: null);

        Assert.DoesNotContain(FullLife.PrivateKey.Split('\n')[1], snapshot, StringComparison.Ordinal);
        Assert.All(snapshot.Split('\n').Where(line => line.Contains("\"authorities\"", StringComparison.Ordinal)), line => Assert.DoesNotContain("protected_key", line, StringComparison.Ordinal));
        Assert.Equal(("other", 1, 2), (answer.GetProperty("authority").GetString(), answer.GetProperty("keysDropped").GetInt32(), answer.GetProperty("notes").GetArrayLength()));
        Assert.Equal(root, await RootAsync(elsewhere));
    }

    private static async Task<SslRenewalHost> RestartedAsync(SslRenewalHost host)
    {
        await host.RestartAsync();
        return host;
    }

    private static async Task<string> ReadAsync(SslRenewalHost host)
    {
        using var answer = await host.SendAsync(HttpMethod.Get, "snapshot", json: null, FullLife.Passphrase);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PutAsync(SslRenewalHost host, string snapshot, string? passphrase)
    {
        using var answer = await host.SendAsync(HttpMethod.Put, "snapshot", snapshot, passphrase);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static Task<string> RootAsync(SslRenewalHost host) => host.Client.GetStringAsync(new Uri("/ca/root.pem", UriKind.Relative));

    // Each time that something is encrypted it is another text.
    private static string Scrub(string snapshot) => Encrypted().Replace(snapshot, "\"passphrase:…\"");

    [GeneratedRegex("\"passphrase:[^\"]+\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Encrypted();
}

public sealed class PostgreSqlFromSqliteSnapshotKeyTests() : SnapshotKeyTests(DatabaseKind.Sqlite, DatabaseKind.PostgreSql);

public sealed class PostgreSqlToSqliteSnapshotKeyTests() : SnapshotKeyTests(DatabaseKind.PostgreSql, DatabaseKind.Sqlite);
