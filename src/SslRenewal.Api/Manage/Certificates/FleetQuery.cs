using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Certificates;

/// <summary>Which certificates of the fleet are asked for.</summary>
internal sealed class FleetQuery(RenewalDbContext database, ServiceClock service, TenantClock tenants)
{
    /// <summary>The certificates that meet every condition that is given.</summary>
    public IQueryable<CertificateRow> Where(UserRow? user, CertificateStatus? status, DateTimeOffset? expiresBefore)
    {
        var fleet = database.Certificates.AsNoTracking();

        if (user is not null)
        {
            fleet = fleet.Where(row => row.Tenant == user.Tenant && row.UserKey == user.UserKey);
        }

        if (status is { } standing)
        {
            fleet = fleet.Where(row => row.Status == standing);
        }

        return expiresBefore is { } end ? fleet.Where(row => row.ExpiresAt < end) : fleet;
    }

    /// <summary>Those that may be renewed on the day of their tenant's clock, or those that may not; <see langword="null"/> where accounts differ in the day, and none is named.</summary>
    public async Task<IQueryable<CertificateRow>?> RenewableAsync(IQueryable<CertificateRow> fleet, bool renewable, UserRow? user, CancellationToken cancellationToken)
    {
        if (user is null && await database.Tenants.AnyAsync(row => row.ClockAt != null, cancellationToken))
        {
            return null;
        }

        var now = (user is null ? await service.ReadAsync(cancellationToken) : await tenants.ReadAsync(user.Tenant, cancellationToken)).Now;
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var (first, end) = (midnight.AddDays(-RenewalWindow.DaysAfterExpiry), midnight.AddDays(RenewalWindow.DaysBeforeExpiry + 1));

        return fleet.Where(row => renewable == (row.Status == CertificateStatus.Active && row.ExpiresAt != null && row.ExpiresAt >= first && row.ExpiresAt < end
            && !database.OpenRenewals.Any(open => open.Tenant == row.Tenant && open.CertificateId == row.CertificateId)));
    }
}
