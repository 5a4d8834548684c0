using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage;
using SslRenewal.Issuing.Bundles;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Downloads;

/// <summary>Gives out what a server needs of a certificate; what is done with its private key is entered in its history.</summary>
internal sealed class CertificateFiles(RenewalDbContext database, LeafIssuance leaves, ServiceAuthority authorities, KeyProtection keys)
{
    /// <summary>The newest leaf with what is above it, or <see langword="null"/> where there is none yet. One that was imported comes as it is: what is above it is not known here.</summary>
    public async Task<CertificateBundle?> BundleAsync(CertificateRow row, CancellationToken cancellationToken)
    {
        await leaves.EnsureAsync(row, cancellationToken);

        return await database.Leaves.AsNoTracking().Where(leaf => leaf.Tenant == row.Tenant && leaf.CertificateId == row.CertificateId)
            .OrderByDescending(leaf => leaf.Number).FirstOrDefaultAsync(cancellationToken) is { } newest
            ? new CertificateBundle(newest.Pem, newest.IsImported ? [] : [(await authorities.ReadAsync(cancellationToken)).Chain.IntermediatePem])
            : null;
    }

    /// <summary>The private key, PKCS#8 in PEM and not encrypted.</summary>
    public async Task<KeyFile> KeyAsync(CertificateRow row, DateTimeOffset now, CancellationToken cancellationToken) =>
        await ReadKeyAsync(row, cancellationToken) is { } pem && await EnterAsync(row, now, "The private key was downloaded.", deletes: false, cancellationToken)
            ? new KeyFile.Given(Encoding.ASCII.GetBytes(pem + "\n"))
            : new KeyFile.NoKey();

    /// <summary>Key and certificates under a password.</summary>
    public async Task<KeyFile> PfxAsync(CertificateRow row, string password, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await ReadKeyAsync(row, cancellationToken) is not { } pem)
        {
            return new KeyFile.NoKey();
        }

        if ((await BundleAsync(row, cancellationToken))?.Pfx(pem, password) is not { } content)
        {
            return new KeyFile.NoCertificate();
        }

        return await EnterAsync(row, now, "The private key was downloaded, with its certificate as PFX.", deletes: false, cancellationToken) ? new KeyFile.Given(content) : new KeyFile.NoKey();
    }

    /// <returns>Whether there was one.</returns>
    public Task<bool> DeleteKeyAsync(CertificateRow row, DateTimeOffset now, CancellationToken cancellationToken) =>
        EnterAsync(row, now, "The private key was deleted by its owner.", deletes: true, cancellationToken);

    private async Task<string?> ReadKeyAsync(CertificateRow row, CancellationToken cancellationToken) =>
        await KeyOf(row).Select(key => key.ProtectedKey).SingleOrDefaultAsync(cancellationToken) is { } stored ? keys.Certificates.Unprotect(stored) : null;

    // Entered before anything is given out: a key that somebody has, and of which the history knows nothing, is the worse of the two.
    private async Task<bool> EnterAsync(CertificateRow held, DateTimeOffset now, string what, bool deletes, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.HoldTenantAsync(held.Tenant);

        if (await database.PrivateKeys.SingleOrDefaultAsync(key => key.Tenant == held.Tenant && key.CertificateId == held.CertificateId, cancellationToken) is not { } key
            || await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == held.Tenant && row.CertificateId == held.CertificateId, cancellationToken) is not { } row)
        {
            return false;
        }

        if (deletes)
        {
            _ = database.Remove(key);
        }

        _ = database.Add(row.Enter(now, what));
        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();
        return true;
    }

    private IQueryable<PrivateKeyRow> KeyOf(CertificateRow row) => database.PrivateKeys.AsNoTracking().Where(key => key.Tenant == row.Tenant && key.CertificateId == row.CertificateId);
}
