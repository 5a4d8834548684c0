using SslRenewal.Api.Life;
using SslRenewal.Api.Webhooks;

namespace SslRenewal.Api.Manage.Clock;

/// <summary>Moves clocks. One is moved once everything has happened that fell due by it.</summary>
internal sealed class ClockMoves(ServiceClock service, TenantClock tenants, TimePassing time, ExpiryReminders reminders)
{
    /// <summary>The service's.</summary>
    public async Task<ClockReading> MoveAsync(Func<ClockReading, DateTimeOffset?> change, CancellationToken cancellationToken)
    {
        var reading = await service.ChangeAsync(change, cancellationToken);
        await time.LetAllPassAsync(cancellationToken);
        await reminders.RemindAllAsync(cancellationToken);
        return reading;
    }

    /// <summary>A tenant's own.</summary>
    /// <exception cref="BadHttpRequestException">The tenant has gone.</exception>
    public async Task<ClockReading> MoveAsync(int tenant, Func<ClockReading, DateTimeOffset?> change, CancellationToken cancellationToken)
    {
        var reading = await tenants.ChangeAsync(tenant, change, cancellationToken);
        await time.LetPassAsync(tenant, reading.Now, cancellationToken);
        await reminders.RemindAsync(tenant, reading.Now, cancellationToken);
        return reading;
    }
}
