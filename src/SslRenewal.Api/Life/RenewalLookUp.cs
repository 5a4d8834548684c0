using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

internal static class RenewalLookUp
{
    /// <summary>The open renewal of a certificate, or <see langword="null"/>.</summary>
    public static Task<int?> FindRenewalAsync(this RenewalDbContext database, CertificateRow row, CancellationToken cancellationToken) =>
        database.OpenRenewals.Where(link => link.Tenant == row.Tenant && link.CertificateId == row.CertificateId).Select(link => (int?)link.RenewalId).SingleOrDefaultAsync(cancellationToken);
}
