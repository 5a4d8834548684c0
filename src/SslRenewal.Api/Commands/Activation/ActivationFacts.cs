using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>Gathers what the rules of activation and reissue look at.</summary>
internal sealed class ActivationFacts(RenewalDbContext database)
{
    /// <param name="hostOf">Whose common name a request must have.</param>
    public async Task<ActivationLook> GatherAsync(Caller caller, ActivationInput input, Func<CertificateRow, CertificateRow?, string?> hostOf, CancellationToken cancellationToken)
    {
        var (tenant, id) = (caller.Tenant, input.Request.CertificateId.Value);

        var certificate = await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == tenant && row.CertificateId == id && row.UserKey == caller.UserKey, cancellationToken);
        var renewed = certificate?.RenewalOf is { } renewedId ? await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == tenant && row.CertificateId == renewedId, cancellationToken) : null;
        var next = await database.Tenants.Where(row => row.Tenant == tenant).Select(row => row.NextCertificateId).SingleOrDefaultAsync(cancellationToken);

        return new ActivationLook(
            new ActivationAttempt(input.Request, caller.Now, certificate is null ? null : ToDomain(certificate, hostOf(certificate, renewed)), IsNumberLeft: next <= CertificateId.MaxValue),
            certificate, renewed);
    }

    private static HeldCertificate ToDomain(CertificateRow row, string? expectedHost) => new(
        new CertificateId(row.CertificateId), ProductCatalogue.Find(row.SslType)!, row.Status, row.Sans, row.Years, row.PurchasedAt,
        WasActivated: row is not { ActivatedAt: null, IssuedAt: null, ExpiresAt: null }, row.ExpiresAt, IsBeingReissued: row.ReplacedBy is not null, expectedHost);
}
