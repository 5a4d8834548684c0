using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Clocks;

/// <summary>The clock that the desk shows: the account's own where it has one, or else the service's.</summary>
internal sealed class DeskClock(RenewalDbContext database, ClockMoves clocks)
{
    public async Task<ClockState> ReadAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (!desk.HasUser)
        {
            return new ClockState(IsOwn: false, Next: null);
        }

        var tenant = desk.User.Tenant;
        var next = await database.Certificates.AsNoTracking().Where(row => row.Tenant == tenant && row.DueAt != null).OrderBy(row => row.DueAt).ThenBy(row => row.CertificateId).FirstOrDefaultAsync(cancellationToken);

        return new ClockState(
            await database.Tenants.AnyAsync(row => row.Tenant == tenant && row.ClockAt != null, cancellationToken),
            next?.Prospect.Next is { } due ? new DueThing(due.At, due.Kind, next.CertificateId, next.HostName) : null);
    }

    /// <summary>Moves it.</summary>
    /// <exception cref="BadHttpRequestException">That is nothing that a clock can do.</exception>
    public async Task MoveAsync(Desk desk, Func<ClockReading, DateTimeOffset?> change, CancellationToken cancellationToken)
    {
        var isOwn = (await ReadAsync(desk, cancellationToken)).IsOwn;
        _ = isOwn ? await clocks.MoveAsync(desk.User.Tenant, change, cancellationToken) : await clocks.MoveAsync(change, cancellationToken);
    }
}
