using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Persistence;
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
        // Tenants first: that waits for whoever holds one, and what they leave is cleared with the rest.
        await database.Tenants.ExecuteDeleteAsync(cancellationToken);
        await database.TenantOrigins.ExecuteDeleteAsync(cancellationToken);
        await database.Users.ExecuteDeleteAsync(cancellationToken);
        await database.Ledger.ExecuteDeleteAsync(cancellationToken);
        await database.Certificates.ExecuteDeleteAsync(cancellationToken);
        await database.CertificateEvents.ExecuteDeleteAsync(cancellationToken);
        await database.DomainControls.ExecuteDeleteAsync(cancellationToken);
        await database.Leaves.ExecuteDeleteAsync(cancellationToken);
        await database.PrivateKeys.ExecuteDeleteAsync(cancellationToken);
        await database.ConfirmationLetters.ExecuteDeleteAsync(cancellationToken);
        await database.RenewalDrafts.ExecuteDeleteAsync(cancellationToken);
        await database.Webhooks.ExecuteDeleteAsync(cancellationToken);
        await database.CertificateCounts.ExecuteDeleteAsync(cancellationToken);
        await database.OpenRenewals.ExecuteDeleteAsync(cancellationToken);
        await database.Mail.ExecuteDeleteAsync(cancellationToken);
        await database.Orders.ExecuteDeleteAsync(cancellationToken);
        await database.Promotions.ExecuteDeleteAsync(cancellationToken);
        await database.PromotionUsage.ExecuteDeleteAsync(cancellationToken);
        await database.Prices.ExecuteDeleteAsync(cancellationToken);
        await database.Faults.ExecuteDeleteAsync(cancellationToken);
        await database.FaultHits.ExecuteDeleteAsync(cancellationToken);
        await database.KeptAnswers.ExecuteDeleteAsync(cancellationToken);
        await database.Journal.ExecuteDeleteAsync(cancellationToken);
    }
}
