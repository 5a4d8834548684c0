using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Configuration;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Authority;

/// <summary>Private keys at rest: what lies in the database, and who can read it.</summary>
public abstract class KeyRingTests(DatabaseKind kind)
{
    private const string Right = "correct horse battery staple";

    private const string Warning = "There is no Keys:Passphrase";

    [DatabaseFact]
    public async Task The_right_passphrase_opens_the_ring_and_no_other_nor_none()
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await SslRenewalHost.StartOnAsync(database, Wrapped(Right));

        Assert.All(await RingAsync(host), key => Assert.Contains("<wrappedKey", key, StringComparison.Ordinal));
        Assert.All(await RingAsync(host), key => Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal));
        await CheckAsync(host, new Passphrase(Right));
        Assert.Equal("Keys:Passphrase: it is not the passphrase that the keys in this database are wrapped by", (await Assert.ThrowsAsync<SettingException>(() => CheckAsync(host, new Passphrase("wrong")))).Message);
        Assert.Equal("Keys:Passphrase: the keys in this database are wrapped by a passphrase; give it", (await Assert.ThrowsAsync<SettingException>(() => CheckAsync(host, passphrase: null))).Message);
    }

    [DatabaseFact]
    public async Task A_passphrase_that_comes_later_wraps_what_lies_open()
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        string root;

        await using (var open = await SslRenewalHost.StartOnAsync(database))
        {
            Assert.All(await RingAsync(open), key => Assert.Contains("unencryptedKey", key, StringComparison.Ordinal));
            root = await RootAsync(open);
        }

        await using (var wrapping = await SslRenewalHost.StartOnAsync(database, Wrapped(Right)))
        {
            Assert.Equal(root, await RootAsync(wrapping));
        }

        await using var host = await SslRenewalHost.StartOnAsync(database, Wrapped(Right));
        Assert.Equal(root, await RootAsync(host));
        Assert.All(await RingAsync(host), key => Assert.DoesNotContain("unencryptedKey", key, StringComparison.Ordinal));
        Assert.Single(await RingAsync(host));
    }

    [DatabaseFact]
    public async Task What_one_purpose_encrypted_no_other_decrypts()
    {
        await using var host = await SslRenewalHost.StartAsync(kind);
        var keys = host.Services.GetRequiredService<KeyProtection>();

        var secret = keys.Certificates.Protect([1, 2, 3]);

        Assert.Equal([1, 2, 3], keys.Certificates.Unprotect(secret));
        Assert.Throws<CryptographicException>(() => keys.Authorities.Unprotect(secret));
    }

    [DatabaseFact]
    public async Task A_start_without_a_passphrase_warns_once_and_one_with_it_does_not()
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await using (var open = await SslRenewalHost.StartOnAsync(database))
        {
            _ = await RootAsync(open);

            Assert.StartsWith("Warning", Assert.Single(open.Log.All, line => line.Contains(Warning, StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.DoesNotContain(open.Log.All, line => line.StartsWith("Warning Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal));
        }

        await using var wrapped = await SslRenewalHost.StartOnAsync(database, Wrapped(Right));
        _ = await RootAsync(wrapped);

        Assert.DoesNotContain(wrapped.Log.All, line => line.Contains(Warning, StringComparison.Ordinal));
        Assert.DoesNotContain(wrapped.Log.All, line => line.Contains(Right, StringComparison.Ordinal));
    }

    protected static Dictionary<string, string> Wrapped(string passphrase) => new() { ["Keys:Passphrase"] = passphrase, ["Tls"] = "true", ["Tls:Port"] = "0" };

    protected static Task<string> RootAsync(SslRenewalHost host) => host.Client.GetStringAsync(new Uri("/ca/root.pem", UriKind.Relative));

    private static async Task<List<string>> RingAsync(SslRenewalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var ring = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().KeyRing.Select(row => row.Xml).ToListAsync();

        Assert.NotEmpty(ring);
        return ring;
    }

    private static async Task CheckAsync(SslRenewalHost host, Passphrase? passphrase)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await new KeyRingWrapping(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), passphrase).CheckAsync(CancellationToken.None);
    }
}

public sealed class SqliteKeyRingTests() : KeyRingTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task No_private_key_lies_readable_in_the_files_of_the_database()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var host = await SslRenewalHost.StartOnAsync(database, Wrapped("a passphrase"));
        await using var scope = host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AuthorityStore>();
        var (authority, https) = ((await store.FindAsync(CancellationToken.None))!, (await store.FindTlsAsync(CancellationToken.None))!);
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.Address.ConnectionString).DataSource)!;

        var files = Directory.GetFiles(folder).Select(file => Encoding.Latin1.GetString(ReadShared(file))).ToArray();

        foreach (var key in new[] { authority.RootKey!, authority.IntermediateKey, https.RootKey })
        {
            var body = string.Concat(key.Split('\n').Where(line => !line.StartsWith('-')));
            Assert.All(files, file => Assert.DoesNotContain(body[^40..], file.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal));
            Assert.All(files, file => Assert.DoesNotContain(Encoding.Latin1.GetString(Convert.FromBase64String(body)[^40..]), file, StringComparison.Ordinal));
        }

        Assert.All(files, file => Assert.DoesNotContain("PRIVATE KEY", file, StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain("masterKey", file, StringComparison.Ordinal));

        // So that the search is one of the right files.
        Assert.Contains(files, file => file.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("wrappedKey", StringComparison.Ordinal));
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

public sealed class PostgreSqlKeyRingTests() : KeyRingTests(DatabaseKind.PostgreSql);
