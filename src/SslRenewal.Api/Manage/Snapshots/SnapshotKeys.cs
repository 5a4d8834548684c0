using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Manage.Scenario;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>Private keys on their way out and in: under a passphrase where one was given, or else as they lie in the database, whose ring alone decrypts them.</summary>
internal sealed class SnapshotKeys(KeyProtection keys, Passphrase? passphrase)
{
    /// <summary>The header that a passphrase comes in: an address would be logged.</summary>
    public const string Header = "SslRenewal-Passphrase";

    private const string Wrapped = "passphrase";

    public bool HasPassphrase => passphrase is not null;

    /// <summary>How many keys were left out that this database cannot decrypt.</summary>
    public int Dropped { get; private set; }

    public static SnapshotKeys Of(KeyProtection keys, HttpRequest request) =>
        new(keys, request.Headers[Header] is [{ Length: > 0 } text] ? new Passphrase(text) : null);

    /// <summary>Sees that the ring has a key before a transaction begins: making one writes in the database, on a connection of its own.</summary>
    public void Prepare() => _ = (keys.Certificates.Protect(""), keys.Authorities.Protect(""));

    public string WriteOfCertificate(string protectedKey) => passphrase is null ? protectedKey : Wrap(keys.Certificates.Unprotect(protectedKey));

    /// <summary>An authority's key is never written but under a passphrase.</summary>
    public string? WriteOfAuthority(string? protectedKey) => passphrase is null || protectedKey is null ? null : Wrap(keys.Authorities.Unprotect(protectedKey));

    /// <summary>A certificate's key as this database keeps it, or <see langword="null"/> where only another could read it.</summary>
    /// <exception cref="ScenarioException">It is encrypted by another passphrase, or by one that was not given.</exception>
    public string? ReadOfCertificate(string text, string path)
    {
        if (IsWrapped(text))
        {
            return keys.Certificates.Protect(Unwrap(text, path));
        }

        try
        {
            _ = keys.Certificates.Unprotect(text);
            return text;
        }
        catch (CryptographicException)
        {
            Dropped++;
            return null;
        }
    }

    /// <summary>An authority's key in PEM.</summary>
    /// <exception cref="ScenarioException">It is encrypted by another passphrase, or by none.</exception>
    public string ReadOfAuthority(string text, string path) => Unwrap(text, path);

    public string ProtectOfAuthority(string pem) => keys.Authorities.Protect(pem);

    private static bool IsWrapped(string text) => text.StartsWith(Wrapped + ":", StringComparison.Ordinal);

    private string Wrap(string pem)
    {
        var key = passphrase!.Wrap(Encoding.UTF8.GetBytes(pem));
        return string.Join(':', [Wrapped, key.Iterations.ToString(CultureInfo.InvariantCulture), .. ((byte[][])[key.Salt, key.Nonce, key.Tag, key.Ciphertext]).Select(Convert.ToBase64String)]);
    }

    private string Unwrap(string text, string path)
    {
        try
        {
            return passphrase is not null && text.Split(':') is [Wrapped, var iterations, var salt, var nonce, var tag, var ciphertext]
                ? Encoding.UTF8.GetString(passphrase.Unwrap(new WrappedKey(int.Parse(iterations, NumberStyles.None, CultureInfo.InvariantCulture), Bytes(salt), Bytes(nonce), Bytes(tag), Bytes(ciphertext))))
                : throw Refused(path);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or OverflowException)
        {
            throw Refused(path);
        }
    }

    private static ScenarioException Refused(string path) => ScenarioException.Of(path, $"a key that the passphrase in the header {Header} decrypts");

    private static byte[] Bytes(string base64) => Convert.FromBase64String(base64);
}
