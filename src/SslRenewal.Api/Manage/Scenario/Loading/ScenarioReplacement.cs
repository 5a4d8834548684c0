using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Service;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Puts a scenario in the place of everything, within a transaction that has locked the service.</summary>
internal static class ScenarioReplacement
{
    /// <param name="isNew">Whether the database has held nothing so far.</param>
    /// <exception cref="ScenarioException">The file was refused; the transaction must be undone.</exception>
    public static async Task<ScenarioSummary> RunAsync(
        RenewalDbContext database, ServiceRow service, bool isNew, ScenarioFile file, ScenarioRows rows, TimeProvider system, CancellationToken cancellationToken)
    {
        service.ClockAt = file.Clock ?? service.ClockAt;
        service.RefundUnactivated = file.RefundUnactivated ?? false;

        var now = DateTimeOffset.FromUnixTimeMilliseconds(ClockReading.Of(service.ClockAt, system).Now.ToUnixTimeMilliseconds());
        ScenarioSummary? summary = null;

        await database.LoadAsync(async () =>
        {
            if (!isNew)
            {
                await ClearAsync(database, cancellationToken);
            }

            summary = await RowInsert.InsertAsync(database, rows.Rows(service.NextTenant, now), cancellationToken);
        }, cancellationToken);

        service.NextTenant += rows.Accounts;
        await database.SaveChangesAsync(cancellationToken);
        return summary!;
    }

    /// <summary>Takes away all accounts, with everything that is theirs, promotions and prices.</summary>
    public static async Task ClearAsync(RenewalDbContext database, CancellationToken cancellationToken)
    {
        await database.RemoveTenantsAsync(cancellationToken);
        await database.Promotions.ExecuteDeleteAsync(cancellationToken);
        await database.Prices.ExecuteDeleteAsync(cancellationToken);
    }
}
