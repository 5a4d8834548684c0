using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Review;

/// <summary>Finds what a reviewer has before him: any user's, by the clock of whose account it is.</summary>
internal sealed class HeldForReview(RenewalDbContext database, TenantClock clock)
{
    /// <exception cref="BadHttpRequestException">There is no such certificate.</exception>
    public async Task<FoundCertificate> FindAsync(string holder, int id, CancellationToken cancellationToken) =>
        await database.FindUserAsync(holder, cancellationToken) is { } user
        && await database.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Tenant == user.Tenant && row.CertificateId == id && row.UserKey == user.UserKey, cancellationToken) is { } row
            ? new FoundCertificate(row, user, (await clock.ReadAsync(user.Tenant, cancellationToken)).Now)
            : throw new BadHttpRequestException($"{holder} has no certificate {id}.", StatusCodes.Status404NotFound);
}
