using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Counts;

namespace SslRenewal.Api.Console.List;

/// <summary>Reads what the database has counted of a user's certificates, however many there are.</summary>
internal sealed class CountReading(RenewalDbContext database)
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    /// <summary>Day by day: as many rows as there are days and types.</summary>
    public async Task<FleetCounts> ReadAsync(UserRow user, CancellationToken cancellationToken) =>
        new(await Rows(user)
            .Select(row => new CountedCertificates(row.Status, row.ExpiryDay < 0 ? null : Epoch.AddDays(row.ExpiryDay), ProductCatalogue.Find(row.SslType)!, row.Sans, row.Renewed == 1, row.Count))
            .ToListAsync(cancellationToken));

    /// <summary>Only as finely as views are told apart: the day stands for all between two days on which one begins.</summary>
    public async Task<FleetCounts> ReadForViewsAsync(UserRow user, DateOnly today, CancellationToken cancellationToken)
    {
        // Two of the views end ahead of today, soon and due: the day after each begins something else.
        var first = today.DayNumber - Epoch.DayNumber;
        var (second, third) = (first + ListView.LastDays[0] + 1, first + ListView.LastDays[1] + 1);

        var counted = await Rows(user)
            .GroupBy(row => new { row.Status, row.SslType, row.Renewed, Day = row.ExpiryDay < 0 ? -1 : row.ExpiryDay < first ? 0 : row.ExpiryDay < second ? first : row.ExpiryDay < third ? second : third })
            .Select(group => new { group.Key.Status, group.Key.SslType, group.Key.Renewed, group.Key.Day, Count = group.Sum(row => row.Count) })
            .ToListAsync(cancellationToken);

        return new([.. counted.Select(row => new CountedCertificates(row.Status, row.Day < 0 ? null : Epoch.AddDays(row.Day), ProductCatalogue.Find(row.SslType)!, ExtraNames: 0, row.Renewed == 1, row.Count))]);
    }

    private IQueryable<CertificateCountRow> Rows(UserRow user) => database.CertificateCounts.AsNoTracking().Where(row => row.Tenant == user.Tenant && row.UserKey == user.UserKey && row.Count > 0);
}
