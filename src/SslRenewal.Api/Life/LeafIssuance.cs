using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>Issues the leaves of certificates, and keeps them.</summary>
internal sealed class LeafIssuance(RenewalDbContext database, ServiceAuthority authorities, KeyProtection keys)
{
    /// <summary>Within a transaction that holds the tenant: issues a leaf from the certificate's signing request, and enters its time on the certificate.</summary>
    /// <returns>The leaf, or <see langword="null"/> where there is no coverage left for one, or the request cannot be used.</returns>
    public Task<LeafRow?> IssueAsync(CertificateRow row, DateTimeOffset at, DateTimeOffset coverageEnd, CancellationToken cancellationToken) =>
        IssueAsync(row, LeafPeriod.From(at, coverageEnd), cancellationToken);

    private async Task<LeafRow?> IssueAsync(CertificateRow row, LeafPeriod period, CancellationToken cancellationToken)
    {
        if (row.Csr is not { } csr || SigningRequest.Read(csr) is not RequestReading.Read(var request))
        {
            return null;
        }

        var controlled = await database.NamesOf(row).Select(name => name.Name).ToListAsync(cancellationToken);
        var names = controlled is [] ? [.. request.Names.Dns.Where(name => DomainName.Parse(name) is not null)] : controlled;

        return await AddAsync(row, request.Key, request.Subject, names, period, cancellationToken);
    }

    /// <summary>For a certificate that was loaded as active: issues its leaf on first demand, from its request or else for a key of ours, in a transaction of its own.</summary>
    public async Task EnsureAsync(CertificateRow certificate, CancellationToken cancellationToken)
    {
        // Without a request it is for the host's name alone.
        if (certificate is not { Status: CertificateStatus.Active, IsImported: false, IssuedAt: not null, ExpiresAt: not null }
            || (certificate.Csr is null && DomainName.Parse(certificate.HostName ?? "") is null)
            || await HasLeavesAsync(certificate, cancellationToken))
        {
            return;
        }

        // Before the transaction: the ring of keys may have to write a new one, in a transaction of its own.
        var pair = certificate.Csr is null ? KeyPair.Create() : null;
        var protectedKey = pair is null ? null : keys.Certificates.Protect(pair.PrivateKeyPem);

        await using var transaction = await database.BeginWriteAsync();

        if (await database.LockTenantAsync(certificate.Tenant)
            && await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == certificate.Tenant && row.CertificateId == certificate.CertificateId, cancellationToken)
                is { Status: CertificateStatus.Active, IssuedAt: { } issuedAt, ExpiresAt: { } expiresAt } row
            && row.Csr == certificate.Csr && !await HasLeavesAsync(row, cancellationToken))
        {
            var period = row is { LeafFrom: { } from, LeafUntil: { } until } ? new LeafPeriod(from, until) : LeafPeriod.From(issuedAt, expiresAt);
            await AddFirstAsync(row, period, pair, protectedKey, cancellationToken);
        }

        await transaction.CommitAsync();
    }

    private async Task AddFirstAsync(CertificateRow row, LeafPeriod period, KeyPair? pair, string? protectedKey, CancellationToken cancellationToken)
    {
        if (pair is null)
        {
            _ = await IssueAsync(row, period, cancellationToken);
        }
        else if (DomainName.Parse(row.HostName ?? "") is { } host && await AddAsync(row, pair.PublicKey, subject: null, [$"{host}"], period, cancellationToken) is not null)
        {
            _ = database.Add(new PrivateKeyRow { Tenant = row.Tenant, CertificateId = row.CertificateId, ProtectedKey = protectedKey! });
        }

        row.Foresee();
        _ = await database.SaveChangesAsync(cancellationToken);
    }

    private Task<bool> HasLeavesAsync(CertificateRow row, CancellationToken cancellationToken) =>
        database.Leaves.AnyAsync(leaf => leaf.Tenant == row.Tenant && leaf.CertificateId == row.CertificateId, cancellationToken);

    private async Task<LeafRow?> AddAsync(CertificateRow row, SubjectKey key, RequestSubject? subject, IReadOnlyList<string> names, LeafPeriod period, CancellationToken cancellationToken)
    {
        var authority = await authorities.ReadAsync(cancellationToken);

        if (names is [] || period.NotBefore >= period.NotAfter || period.NotBefore < authority.NotBefore || period.NotAfter > authority.NotAfter)
        {
            return null;
        }

        var product = ProductCatalogue.Find(row.SslType)!;
        var signed = authority.Issue(new LeafRequest(
            key, names, product.Validation, product.Validation is ValidationLevel.Domain ? null : CertifiedOrganization.Of(row, subject),
            period.NotBefore, period.NotAfter, authorities.Addresses));

        var leaf = new LeafRow
        {
            Tenant = row.Tenant,
            CertificateId = row.CertificateId,
            Number = 1 + await database.Leaves.CountAsync(other => other.Tenant == row.Tenant && other.CertificateId == row.CertificateId, cancellationToken),
            Serial = signed.Serial.Hex,
            NotBefore = period.NotBefore,
            NotAfter = period.NotAfter,
            Pem = signed.Pem,
        };

        _ = database.Leaves.Add(leaf);
        (row.LeafFrom, row.LeafUntil) = (period.NotBefore, period.NotAfter);
        return leaf;
    }
}
