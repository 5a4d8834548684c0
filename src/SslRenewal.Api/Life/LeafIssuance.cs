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
    public async Task<LeafRow?> IssueAsync(CertificateRow row, DateTimeOffset at, DateTimeOffset coverageEnd, CancellationToken cancellationToken)
    {
        if (row.Csr is not { } csr || SigningRequest.Read(csr) is not RequestReading.Read(var request))
        {
            return null;
        }

        var controlled = await database.DomainControls
            .Where(name => name.Tenant == row.Tenant && name.CertificateId == row.CertificateId)
            .OrderBy(name => name.Position).Select(name => name.Name).ToListAsync(cancellationToken);
        var names = controlled is [] ? [.. request.Names.Dns.Where(name => DomainName.Parse(name) is not null)] : controlled;

        return await AddAsync(row, request.Key, request.Subject, names, LeafPeriod.From(at, coverageEnd), cancellationToken);
    }

    /// <summary>For a certificate that was loaded as active, without a request: issues its leaf on first demand, with a key of ours, in a transaction of its own.</summary>
    public async Task EnsureAsync(CertificateRow certificate, CancellationToken cancellationToken)
    {
        if (certificate is not { Status: CertificateStatus.Active, Csr: null, LeafUntil: null, IssuedAt: not null, ExpiresAt: not null } || DomainName.Parse(certificate.HostName ?? "") is null)
        {
            return;
        }

        // Before the transaction: the ring of keys may have to write a new one, in a transaction of its own.
        var pair = KeyPair.Create();
        var protectedKey = keys.Certificates.Protect(pair.PrivateKeyPem);

        await using var transaction = await database.BeginWriteAsync();

        if (await database.LockTenantAsync(certificate.Tenant)
            && await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == certificate.Tenant && row.CertificateId == certificate.CertificateId, cancellationToken)
                is { Status: CertificateStatus.Active, Csr: null, LeafUntil: null, IssuedAt: { } issuedAt, ExpiresAt: { } expiresAt, HostName: { } host } row)
        {
            if (await AddAsync(row, pair.PublicKey, subject: null, [host.ToLowerInvariant()], LeafPeriod.From(issuedAt, expiresAt), cancellationToken) is { } leaf)
            {
                _ = database.Add(new PrivateKeyRow { Tenant = row.Tenant, CertificateId = row.CertificateId, ProtectedKey = protectedKey });
                _ = database.Add(row.Enter(issuedAt, $"Leaf {leaf.Serial} issued for a key of the service's own."));
                _ = await database.SaveChangesAsync(cancellationToken);
            }
        }

        await transaction.CommitAsync();
    }

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
