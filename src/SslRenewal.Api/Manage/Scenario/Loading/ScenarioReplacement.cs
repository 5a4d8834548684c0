using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Persistence.Service;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Puts a scenario in the place of everything, within a transaction that has locked the service.</summary>
internal static class ScenarioReplacement
{
    private static readonly PreparedStatement Note = new(
        "UPDATE service SET clock_at = @clock, refund_unactivated = @refund, next_tenant = @tenant", "@clock", "@refund", "@tenant");

    /// <param name="service">The service's row as it is; it has changed afterwards.</param>
    /// <param name="clear">Takes away what was there.</param>
    /// <exception cref="ScenarioException">The file was refused; the transaction must be undone.</exception>
    public static async Task<ScenarioSummary> RunAsync(
        PreparedConnection connection, ServiceRow service, Func<Task> clear, ScenarioFile file, ScenarioRows rows, TimeProvider system, CancellationToken cancellationToken)
    {
        service.ClockAt = file.Clock ?? service.ClockAt;
        service.RefundUnactivated = file.RefundUnactivated ?? false;

        var now = DateTimeOffset.FromUnixTimeMilliseconds(ClockReading.Of(service.ClockAt, system).Now.ToUnixTimeMilliseconds());
        ScenarioSummary? summary = null;

        await connection.ReplaceAllAsync(async () =>
        {
            await clear();
            summary = await RowInsert.InsertAsync(connection, rows.Rows(service.NextTenant, now), cancellationToken);
        }, cancellationToken);

        service.NextTenant += rows.Accounts;
        connection.Change(Note, service.ClockAt, service.RefundUnactivated, service.NextTenant);
        await connection.SaveAsync();
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
