using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Configuration;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Tls;
using SslRenewal.Persistence.Authority;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Authority;

/// <summary>The service's authorities as they lie in the database, their keys encrypted.</summary>
internal sealed class AuthorityStore(PreparedDatabase database, KeyProtection keys)
{
    // Root and intermediate at one look: another replica may put others in their place between two.
    private static readonly PreparedStatement List = new("SELECT name, certificate_pem, protected_key FROM authorities");

    private static readonly PreparedStatement Remove = new("DELETE FROM authorities WHERE name = @name", "@name");

    // Whoever changes the authorities stands in line here.
    private static readonly PreparedStatement Lock = new("SELECT id FROM service") { Holds = "service" };

    public ValueTask<AuthorityPem?> FindAsync(CancellationToken cancellationToken) => database.ReadAsync(connection => FindAsync(connection, cancellationToken), cancellationToken);

    public ValueTask<TlsPem?> FindTlsAsync(CancellationToken cancellationToken) => database.ReadAsync(connection => FindTlsAsync(connection, cancellationToken), cancellationToken);

    /// <summary>Puts an authority in the place of the one there is, unless <paramref name="keep"/> says of that one that it stays: another replica may just have made it.</summary>
    public Task PutAsync(AuthorityPem authority, Predicate<AuthorityPem> keep, CancellationToken cancellationToken) =>
        PutAsync(Rows(authority, keys.Authorities.Protect), async connection => await FindAsync(connection, cancellationToken) is { } present && keep(present), cancellationToken);

    /// <summary>The same for the root of HTTPS.</summary>
    public Task PutTlsAsync(TlsPem root, Predicate<TlsPem> keep, CancellationToken cancellationToken) =>
        PutAsync(
            [new AuthorityRow { Name = AuthorityRow.TlsRoot, CertificatePem = root.RootCertificate, ProtectedKey = keys.Authorities.Protect(root.RootKey) }],
            async connection => await FindTlsAsync(connection, cancellationToken) is { } present && keep(present),
            cancellationToken);

    /// <summary>Within a transaction that has locked the service: puts an authority in the place of the one there is.</summary>
    /// <param name="protect">Encrypts a key.</param>
    public static void Replace(PreparedConnection connection, AuthorityPem authority, Func<string, string> protect) => Replace(connection, Rows(authority, protect));

    private static void Replace(PreparedConnection connection, AuthorityRow[] rows)
    {
        foreach (var row in rows)
        {
            connection.Change(Remove, row.Name);
            connection.Add(row);
        }
    }

    private static AuthorityRow[] Rows(AuthorityPem authority, Func<string, string> protect) =>
    [
        new() { Name = AuthorityRow.Root, CertificatePem = authority.RootCertificate, ProtectedKey = authority.RootKey is { } root ? protect(root) : null },
        new() { Name = AuthorityRow.Intermediate, CertificatePem = authority.IntermediateCertificate, ProtectedKey = protect(authority.IntermediateKey) },
    ];

    // The rows are encrypted before the transaction: the ring may write in the database, on a connection of its own.
    private Task PutAsync(AuthorityRow[] rows, Func<PreparedConnection, Task<bool>> isKept, CancellationToken cancellationToken) => database.WriteAsync(async connection =>
    {
        _ = await connection.FindAsync(Lock, row => row.GetInt32(0), cancellationToken);

        if (await isKept(connection))
        {
            return false;
        }

        Replace(connection, rows);
        return true;
    });

    private async ValueTask<AuthorityPem?> FindAsync(PreparedConnection connection, CancellationToken cancellationToken)
    {
        var rows = await ListAsync(connection, cancellationToken);

        return rows.GetValueOrDefault(AuthorityRow.Root) is { } root && rows.GetValueOrDefault(AuthorityRow.Intermediate) is { } intermediate
            ? new AuthorityPem(root.CertificatePem, intermediate.CertificatePem, KeyOf(intermediate) ?? "", KeyOf(root))
            : null;
    }

    private async ValueTask<TlsPem?> FindTlsAsync(PreparedConnection connection, CancellationToken cancellationToken) =>
        (await ListAsync(connection, cancellationToken)).GetValueOrDefault(AuthorityRow.TlsRoot) is { } root ? new TlsPem(root.CertificatePem, KeyOf(root) ?? "") : null;

    private static async ValueTask<Dictionary<string, AuthorityRow>> ListAsync(PreparedConnection connection, CancellationToken cancellationToken) =>
        (await connection.ListAsync(List, row => new AuthorityRow { Name = row.GetString(0), CertificatePem = row.GetString(1), ProtectedKey = row.TextOrNull(2) }, cancellationToken)).ToDictionary(row => row.Name, StringComparer.Ordinal);

    private string? KeyOf(AuthorityRow row)
    {
        try
        {
            return row.ProtectedKey is null ? null : keys.Authorities.Unprotect(row.ProtectedKey);
        }
        catch (CryptographicException failure)
        {
            throw new SettingException($"Database: the key of {row.Name} cannot be decrypted; what encrypted it is not in the database's key ring: {failure.Message}", failure);
        }
    }
}
