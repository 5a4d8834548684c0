using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Issuing.Authority;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Authority.Revocation;

/// <summary>When what is said about revocations holds: at every clock in use, the service's and each tenant's own.</summary>
internal sealed class ClocksInUse(RenewalDbContext database, ServiceClock service)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    /// <summary>From the earliest clock until a week after the latest.</summary>
    public async Task<Validity> ReadAsync(CancellationToken cancellationToken)
    {
        var now = (await service.ReadAsync(cancellationToken)).Now;
        var own = database.Tenants.Where(row => row.ClockAt != null).Select(row => row.ClockAt!.Value);
        var earliest = await own.OrderBy(clock => clock).Take(1).ToListAsync(cancellationToken);
        var latest = await own.OrderByDescending(clock => clock).Take(1).ToListAsync(cancellationToken);

        return new Validity(earliest.Append(now).Min(), latest.Append(now).Max() + Ahead);
    }
}
