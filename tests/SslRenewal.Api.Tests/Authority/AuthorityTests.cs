using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Configuration;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Authority;

namespace SslRenewal.Api.Tests.Authority;

/// <summary>One authority a database, whoever starts on it and however often.</summary>
public abstract class AuthorityTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_restart_keeps_the_authority_and_the_root_of_https()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, settings: new() { ["Tls"] = "true", ["Tls:Port"] = "0" });
        var before = await ReadAllAsync(host);

        await host.RestartAsync();

        Assert.Equal(before, await ReadAllAsync(host));
    }

    [DatabaseFact]
    public async Task A_scenario_leaves_the_authority_as_it_is()
    {
        await using var host = await SslRenewalHost.StartAsync(kind);
        var before = await ReadAsync(host, "root.pem");

        await host.LoadAsync(Renewals.Scenario());
        await host.RestartAsync();

        Assert.Equal(before, await ReadAsync(host, "root.pem"));
    }

    [DatabaseFact]
    public async Task Services_that_start_together_have_one_authority_and_read_each_others_keys()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        Dictionary<string, string> settings = new() { ["Tls"] = "true", ["Tls:Port"] = "0", ["Keys:Passphrase"] = "open sesame" };

        var started = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => SslRenewalHost.StartOnAsync(database, settings))));
        await using var first = started[0];
        await using var second = started[1];
        await using var third = started[2];

        Assert.Single((await Task.WhenAll(started.Select(ReadAllAsync))).Distinct(StringComparer.Ordinal));
        Assert.Single(await RowsAsync(first, rows => rows.KeyRing.Select(row => row.Name)));
        Assert.Equal(["intermediate", "root", "tls-root"], (await RowsAsync(first, rows => rows.Authorities.Select(row => row.Name))).Order(StringComparer.Ordinal));
        var secret = Keys(first).Certificates.Protect("a key"u8.ToArray());
        Assert.All(started, host => Assert.Equal("a key"u8.ToArray(), Keys(host).Certificates.Unprotect(secret)));
    }

    [DatabaseFact]
    public async Task The_authority_of_the_settings_takes_the_place_of_the_stored_one_and_stays_without_them()
    {
        using var openssl = new OpenSsl();
        await using var database = await TestDatabase.CreateAsync(kind);

        await using (var own = await SslRenewalHost.StartOnAsync(database))
        {
            openssl.Write("old.pem", await own.IssueAsync(1));
        }

        MakeAuthority(openssl);

        await using (var given = await SslRenewalHost.StartOnAsync(database, Given(openssl)))
        {
            Assert.Equal(await File.ReadAllTextAsync(openssl["root.crt"]), await ReadAsync(given, "root.pem"));
        }

        await using var host = await SslRenewalHost.StartOnAsync(database);
        openssl.Write("leaf.pem", await host.IssueAsync(2));
        await openssl.FetchAsync(host);

        Assert.Contains("leaf.pem: OK", openssl.Run("verify", "-CAfile", "root.crt", "-untrusted", "chain.pem", "-crl_check", "-CRLfile", "crl.pem", "leaf.pem"), StringComparison.Ordinal);
        Assert.Equal(2, (await RowsAsync(host, rows => rows.Leaves.Select(row => row.Serial))).Count);

        // The root's key was not given.
        Assert.Single((await ReadAsync(host, "crl.pem")).Split("BEGIN X509 CRL")[1..]);
    }

    [DatabaseFact]
    public async Task A_key_whose_ring_was_lost_is_told_of()
    {
        await using var host = await SslRenewalHost.StartAsync(kind);
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        _ = await database.Authorities.Where(row => row.Name == AuthorityRow.Intermediate).ExecuteUpdateAsync(set => set.SetProperty(row => row.ProtectedKey, "CfDJ8AAAA"));

        var failure = await Assert.ThrowsAsync<SettingException>(() => scope.ServiceProvider.GetRequiredService<AuthorityStore>().FindAsync(CancellationToken.None).AsTask());

        Assert.StartsWith("Database: the key of intermediate cannot be decrypted", failure.Message, StringComparison.Ordinal);
    }

    private static KeyProtection Keys(SslRenewalHost host) => host.Services.GetRequiredService<KeyProtection>();

    private static Task<string> ReadAsync(SslRenewalHost host, string file) => host.Client.GetStringAsync(new Uri("/ca/" + file, UriKind.Relative));

    private static async Task<string> ReadAllAsync(SslRenewalHost host) => await ReadAsync(host, "chain.pem") + await ReadAsync(host, "tls-root.pem");

    private static async Task<List<string>> RowsAsync(SslRenewalHost host, Func<RenewalDbContext, IQueryable<string>> rows)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await rows(scope.ServiceProvider.GetRequiredService<RenewalDbContext>()).ToListAsync();
    }

    private static Dictionary<string, string> Given(OpenSsl openssl) => new() { ["Issuance:Root"] = openssl["root.crt"], ["Issuance:Intermediate"] = openssl["intermediate.both"] };

    private static void MakeAuthority(OpenSsl openssl)
    {
        _ = openssl.Run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "root.key", "-out", "root.crt", "-subj", "/CN=Own Root", "-days", "36500", "-addext", "keyUsage=critical,keyCertSign,cRLSign");
        _ = openssl.Run("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384", "-nodes", "-keyout", "intermediate.key", "-out", "intermediate.csr", "-subj", "/CN=Own Intermediate");
        openssl.Write("extensions", "basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n");
        _ = openssl.Run("x509", "-req", "-in", "intermediate.csr", "-CA", "root.crt", "-CAkey", "root.key", "-CAcreateserial", "-out", "intermediate.crt", "-days", "36500", "-extfile", "extensions");
        openssl.Write("intermediate.both", File.ReadAllText(openssl["intermediate.crt"]) + File.ReadAllText(openssl["intermediate.key"]));
    }
}

public sealed class SqliteAuthorityTests() : AuthorityTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlAuthorityTests() : AuthorityTests(DatabaseKind.PostgreSql);
