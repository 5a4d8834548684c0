using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Clock;

/// <summary>A tenant's own clock, which goes before the service's where it stands.</summary>
internal sealed class TenantClock(RenewalDbContext database, ServiceClock service)
{
    public async Task<ClockReading> ReadAsync(int tenant, CancellationToken cancellationToken) =>
        Read(await database.Tenants.Where(row => row.Tenant == tenant).Select(row => row.ClockAt).SingleOrDefaultAsync(cancellationToken), await service.ReadAsync(cancellationToken));

    /// <summary>Makes it stand at what <paramref name="change"/> makes of its reading, or follow the service's where that is <see langword="null"/>.</summary>
    /// <exception cref="BadHttpRequestException">The tenant has gone.</exception>
    public async Task<ClockReading> ChangeAsync(int tenant, Func<ClockReading, DateTimeOffset?> change, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.HoldTenantAsync(tenant);

        var row = await database.Tenants.SingleAsync(row => row.Tenant == tenant, cancellationToken);
        var followed = await service.ReadAsync(cancellationToken);
        row.ClockAt = change(Read(row.ClockAt, followed));

        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();

        return Read(row.ClockAt, followed);
    }

    private static ClockReading Read(DateTimeOffset? own, ClockReading followed) => own is { } standing ? new ClockReading(standing, Standing: true) : followed;
}
