using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Commands.RevokeCertificate;

/// <summary>Revokes a certificate with every leaf of it that has not expired.</summary>
internal sealed class RevokeCertificateService(RenewalDbContext database)
{
    public async Task<RevokeCertificateOutcome> RevokeAsync(ApiCall call, CertificateId id, RequestedType type, CancellationToken cancellationToken)
    {
        var (tenant, now) = (call.Caller.Tenant, call.Caller.Now);
        await using var transaction = await database.BeginWriteAsync();

        if (!await database.LockTenantAsync(tenant))
        {
            return new RevokeCertificateOutcome.Overtaken();
        }

        var certificate = await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == tenant && row.CertificateId == id.Value && row.UserKey == call.Caller.UserKey, cancellationToken);

        if (RevocationRules.InOrder.FirstRefusal(new RevocationAttempt(type, call.Today, certificate?.Status, certificate is null ? null : ProductCatalogue.Find(certificate.SslType))) is { } refusal)
        {
            return new RevokeCertificateOutcome.Refused(refusal);
        }

        await database.Leaves
            .Where(row => row.Tenant == tenant && row.CertificateId == id.Value && row.NotAfter >= now && row.RevokedAt == null)
            .ForEachAsync(leaf => leaf.RevokedAt = now, CancellationToken.None);

        _ = database.Add(certificate!.Take(CertificateStep.Revoke, now, "Revoked."));
        _ = await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync();

        return new RevokeCertificateOutcome.Revoked();
    }
}
