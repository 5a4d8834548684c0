using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Clock;

/// <summary>The service's clock, which lies in the database, so that it survives a restart and every replica follows it.</summary>
internal sealed class ServiceClock(RenewalDbContext database, TimeProvider system)
{
    public async Task<ClockReading> ReadAsync(CancellationToken cancellationToken) =>
        ClockReading.Of(await database.Service.Select(service => service.ClockAt).SingleOrDefaultAsync(cancellationToken), system);

    /// <summary>Makes it stand at what <paramref name="change"/> makes of its reading, or be the system's where that is <see langword="null"/>.</summary>
    public async Task<ClockReading> ChangeAsync(Func<ClockReading, DateTimeOffset?> change, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();

        var service = await database.Service.SingleAsync(cancellationToken);
        service.ClockAt = change(ClockReading.Of(service.ClockAt, system));

        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();

        return ClockReading.Of(service.ClockAt, system);
    }
}
