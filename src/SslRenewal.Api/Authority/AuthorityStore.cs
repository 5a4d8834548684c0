using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Configuration;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Tls;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Authority;

namespace SslRenewal.Api.Authority;

/// <summary>The service's authorities as they lie in the database, their keys encrypted.</summary>
internal sealed class AuthorityStore(RenewalDbContext database, KeyProtection keys)
{
    public async Task<AuthorityPem?> FindAsync(CancellationToken cancellationToken)
    {
        var rows = await database.Authorities.AsNoTracking().Where(row => row.Name == AuthorityRow.Root || row.Name == AuthorityRow.Intermediate).ToListAsync(cancellationToken);

        return rows.Find(row => row.Name == AuthorityRow.Root) is { } root && rows.Find(row => row.Name == AuthorityRow.Intermediate) is { } intermediate
            ? new AuthorityPem(root.CertificatePem, intermediate.CertificatePem, KeyOf(intermediate) ?? "", KeyOf(root))
            : null;
    }

    public async Task<TlsPem?> FindTlsAsync(CancellationToken cancellationToken) =>
        await database.Authorities.AsNoTracking().SingleOrDefaultAsync(row => row.Name == AuthorityRow.TlsRoot, cancellationToken) is { } root
            ? new TlsPem(root.CertificatePem, KeyOf(root) ?? "")
            : null;

    /// <summary>Puts an authority in the place of the one there is, unless <paramref name="keep"/> says of that one that it stays: another replica may just have made it.</summary>
    public Task PutAsync(AuthorityPem authority, Predicate<AuthorityPem> keep, CancellationToken cancellationToken) =>
        PutAsync(
            [Row(AuthorityRow.Root, authority.RootCertificate, authority.RootKey), Row(AuthorityRow.Intermediate, authority.IntermediateCertificate, authority.IntermediateKey)],
            async () => await FindAsync(cancellationToken) is { } present && keep(present),
            cancellationToken);

    /// <summary>The same for the root of HTTPS.</summary>
    public Task PutTlsAsync(TlsPem root, Predicate<TlsPem> keep, CancellationToken cancellationToken) =>
        PutAsync([Row(AuthorityRow.TlsRoot, root.RootCertificate, root.RootKey)], async () => await FindTlsAsync(cancellationToken) is { } present && keep(present), cancellationToken);

    /// <summary>Within a transaction that has locked the service: puts an authority in the place of the one there is.</summary>
    /// <param name="protect">Encrypts a key.</param>
    public static async Task ReplaceAsync(RenewalDbContext database, AuthorityPem authority, Func<string, string> protect, CancellationToken cancellationToken)
    {
        _ = await database.Authorities.Where(row => row.Name == AuthorityRow.Root || row.Name == AuthorityRow.Intermediate).ExecuteDeleteAsync(cancellationToken);
        database.Authorities.AddRange(
            new AuthorityRow { Name = AuthorityRow.Root, CertificatePem = authority.RootCertificate, ProtectedKey = authority.RootKey is { } root ? protect(root) : null },
            new AuthorityRow { Name = AuthorityRow.Intermediate, CertificatePem = authority.IntermediateCertificate, ProtectedKey = protect(authority.IntermediateKey) });
        _ = await database.SaveChangesAsync(cancellationToken);
    }

    // The rows are encrypted before the transaction: the ring may write in the database, on a connection of its own.
    private async Task PutAsync(AuthorityRow[] rows, Func<Task<bool>> isKept, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();

        if (await isKept())
        {
            return;
        }

        var names = rows.Select(row => row.Name).ToArray();
        await database.Authorities.Where(row => names.Contains(row.Name)).ExecuteDeleteAsync(cancellationToken);
        database.Authorities.AddRange(rows);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();
    }

    private AuthorityRow Row(string name, string certificate, string? key) =>
        new() { Name = name, CertificatePem = certificate, ProtectedKey = key is null ? null : keys.Authorities.Protect(key) };

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
