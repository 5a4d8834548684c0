using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Issuing.Authority;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>Gathers what is told of a certificate.</summary>
internal sealed class GetInfoService(RenewalDbContext database, ServiceAuthority authority, LeafIssuance leaves, ServiceSettings settings)
{
    /// <summary>Reads it all; <see langword="null"/> where the user has no such certificate.</summary>
    public async Task<CertificateInfo?> FindAsync(Caller caller, GetInfoRequest request, CancellationToken cancellationToken)
    {
        var (tenant, userKey, id) = (caller.Tenant, caller.UserKey, request.CertificateId.Value);

        var found = await (
            from certificate in database.Certificates.Where(row => row.Tenant == tenant && row.CertificateId == id && row.UserKey == userKey)
            select new
            {
                Certificate = certificate,
                OrderId = database.Orders.Where(row => row.Tenant == tenant && row.CertificateId == id && row.Kind != OrderKind.PurchaseMoreSans).Select(row => row.OrderId).Order().FirstOrDefault(),
                Approver = database.DomainControls.Where(row => row.Tenant == tenant && row.CertificateId == id).OrderBy(row => row.Position).Select(row => row.ApproverEmail).FirstOrDefault(),
            })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        if (found is null)
        {
            return null;
        }

        found.Certificate.ProviderOrderId = ProviderOrders.Of(found.Certificate, settings.Seed);

        return new CertificateInfo(
            found.Certificate, found.OrderId, found.Approver,
            request is { ReturnsCertificate: true, ReturnType: { } type } ? await ReturnAsync(found.Certificate, type, cancellationToken) : null);
    }

    private async Task<ReturnedCertificate?> ReturnAsync(CertificateRow row, ReturnType type, CancellationToken cancellationToken)
    {
        await leaves.EnsureAsync(row, cancellationToken);

        if (await FindNewestLeafAsync(row, cancellationToken) is not { } leaf)
        {
            return null;
        }

        // Of what another authority issued nobody here knows the chain.
        var chain = leaf.IsImported ? null : (await authority.ReadAsync(cancellationToken)).Chain;
        var der = Convert.FromBase64String(leaf.Pem[PemEncoding.Find(leaf.Pem).Base64Data]);

        return type.Write(new IssuedLeaf(der, SerialNumber.Parse(leaf.Serial)!), chain);
    }

    private Task<LeafRow?> FindNewestLeafAsync(CertificateRow row, CancellationToken cancellationToken) =>
        database.Leaves.AsNoTracking().Where(leaf => leaf.Tenant == row.Tenant && leaf.CertificateId == row.CertificateId).OrderByDescending(leaf => leaf.Number).FirstOrDefaultAsync(cancellationToken);
}
