using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>Finds a user's certificate with the names that it was activated with.</summary>
internal sealed class PurchasedCertificates(RenewalDbContext database)
{
    /// <summary>The certificate, or <see langword="null"/>, and its names, the common name first.</summary>
    public async Task<(CertificateRow? Certificate, IReadOnlyList<DomainControlRow> Names)> FindAsync(Caller caller, CertificateId id, CancellationToken cancellationToken)
    {
        var certificate = await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == caller.Tenant && row.CertificateId == id.Value && row.UserKey == caller.UserKey, cancellationToken);

        return (certificate, certificate is null ? [] : await database.NamesOf(certificate).ToListAsync(cancellationToken));
    }
}
