using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Console.List;

/// <summary>Reads what the database has counted of a user's certificates: as many rows as there are days and types, however many certificates there are.</summary>
internal sealed class CountReading(RenewalDbContext database)
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public async Task<FleetCounts> ReadAsync(UserRow user, CancellationToken cancellationToken) =>
        new(await database.CertificateCounts.AsNoTracking().Where(row => row.Tenant == user.Tenant && row.UserKey == user.UserKey && row.Count > 0)
            .Select(row => new CountedCertificates(row.Status, row.ExpiryDay < 0 ? null : Epoch.AddDays(row.ExpiryDay), ProductCatalogue.Find(row.SslType)!, row.Sans, row.Renewed == 1, row.Count))
            .ToListAsync(cancellationToken));
}
