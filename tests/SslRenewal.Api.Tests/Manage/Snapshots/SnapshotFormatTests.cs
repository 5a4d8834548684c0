using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage.Snapshots;

/// <summary>Format 1 keeps loading for good: these files were written by the first version that had snapshots, and are never written anew.</summary>
public abstract class SnapshotFormatTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_service_of_format_1_has_all_that_it_had()
    {
        await using var host = await SslRenewalHost.StartAsync(kind);

        var loaded = await LoadAsync(host, "snapshot", Read("snapshot-1.json"));

        Assert.Equal(("loaded", 2, 3, 11, 0), (loaded.GetProperty("authority").GetString(), Count(loaded, "accounts"), Count(loaded, "users"), Count(loaded, "certificates"), Count(loaded, "keysDropped")));
        Assert.Equal(new Account("sub Üser", 2.5001m, 2.5001m, Orders: 0, Certificates: 1), await host.ReadAccountAsync("sub Üser"));
        Assert.Equal("MINUS2", (await host.GetAsync("scenario")).GetProperty("promotions")[0].GetProperty("code").GetString());
        Assert.Equal(8.5m, (await host.GetAsync("scenario")).GetProperty("prices")[0].GetProperty("price").GetDecimal());
        Assert.Equal(3, (await host.GetAsync("faults")).GetArrayLength());
        Assert.Contains("funded", await host.GetTextAsync("audit"), StringComparison.Ordinal);
        await HoldsAsync(host);
    }

    [DatabaseFact]
    public async Task An_account_of_format_1_has_all_that_it_had()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, """{ "version": 1, "clock": "2026-11-21T12:00:00Z" }""");

        var loaded = await LoadAsync(host, "accounts/apiexample/snapshot", Read("account-1.json"));

        Assert.Equal(("other", 1, 2, 9, 0), (loaded.GetProperty("authority").GetString(), Count(loaded, "accounts"), Count(loaded, "users"), Count(loaded, "certificates"), Count(loaded, "keysDropped")));
        await HoldsAsync(host);
    }

    [DatabaseFact]
    public async Task What_a_later_version_adds_to_a_row_has_its_default()
    {
        await using var host = await SslRenewalHost.StartAsync(kind);
        var snapshot = Read("snapshot-1.json");
        var older = snapshot.Replace("\"next_mail_id\":1,", "", StringComparison.Ordinal).Replace("\"is_auto_created\":false,", "", StringComparison.Ordinal).Replace("\"at_connection\":false,", "", StringComparison.Ordinal);
        Assert.NotEqual(snapshot.Length, older.Length);

        _ = await LoadAsync(host, "snapshot", older);

        Assert.All((await host.GetAsync("accounts")).GetProperty("items").EnumerateArray(), user => Assert.False(user.GetProperty("autoCreated").GetBoolean()));
        await HoldsAsync(host);
    }

    // What the account of both files holds: its orders, renewal, leaves, mail, history, revocation, scan, draft, message, fault, kept answer and key.
    private static async Task HoldsAsync(SslRenewalHost host)
    {
        Assert.Equal("2026-11-22T12:00:00.123Z", (await host.GetAsync("accounts/apiexample/clock")).GetProperty("now").GetString());
        Assert.Equal("certificate.queued", (await host.SendAsync(Renewals.Of(501904))).Rule);
        Assert.Equal("7.0000", (await host.SendAsync(Renewals.Of(501904, promotionCode: "MINUS2"), "the-key"))["ChargedAmount"]);
        Assert.Equal(3, (await host.GetAsync("orders?userName=apiexample")).GetProperty("total").GetInt32());
        Assert.NotEmpty(await host.MailsAsync());
        Assert.Equal(["Active", "Cancelled"], (await host.LookAsync(database => database.Leaves.Join(
            database.Certificates, leaf => new { leaf.Tenant, leaf.CertificateId }, row => new { row.Tenant, row.CertificateId }, (leaf, row) => row.Status).ToListAsync())).Select(status => $"{status}").Order(StringComparer.Ordinal));
        Assert.Single(await host.LookAsync(database => database.Leaves.Where(leaf => leaf.RevokedAt != null).ToListAsync()));
        Assert.Equal([1, 2, 3, 255], await host.LookAsync(database => database.ConfirmationLetters.Select(row => row.Content).SingleAsync()));
        Assert.Equal("rsa2048", await host.LookAsync(database => database.RenewalDrafts.Select(row => row.KeyKind).SingleAsync()));
        Assert.Equal(200, await host.LookAsync(database => database.Webhooks.Select(row => row.LastStatus).SingleAsync()));
        Assert.Equal(FullLife.PrivateKey, await Keys.OfCertificateAsync(host));
        Assert.NotEmpty((await host.LifeAsync(502003)).History);
        Assert.Equal("order.failed", (await host.SendAsync(Renewals.Of(501905))).Rule);
        Assert.True((await host.SendAsync(Renewals.Of(501905))).IsOk);
        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync("apiexample"));
    }

    private static async Task<JsonElement> LoadAsync(SslRenewalHost host, string path, string snapshot)
    {
        using var answer = await host.SendAsync(HttpMethod.Put, path, snapshot, FullLife.Passphrase);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static int Count(JsonElement loaded, string what) => loaded.GetProperty(what).GetInt32();

    private static string Read(string name, [CallerFilePath] string caller = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(caller)!, name));
}

public sealed class SqliteSnapshotFormatTests() : SnapshotFormatTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlSnapshotFormatTests() : SnapshotFormatTests(DatabaseKind.PostgreSql);
