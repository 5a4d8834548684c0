using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Details;

/// <summary>Finds the certificates of a desk's user.</summary>
internal static class HeldCertificates
{
    /// <exception cref="BadHttpRequestException">The user has none of that number.</exception>
    public static async Task<CertificateRow> HeldAsync(this RenewalDbContext database, Desk desk, int id, CancellationToken cancellationToken) =>
        await database.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Tenant == desk.User.Tenant && row.CertificateId == id && row.UserKey == desk.User.UserKey, cancellationToken)
        ?? throw new BadHttpRequestException($"{desk.User.Name} has no certificate {id}.", StatusCodes.Status404NotFound);

    public static FoundCertificate Hold(this Desk desk, CertificateRow row) => new(row, desk.User, desk.Now);
}
