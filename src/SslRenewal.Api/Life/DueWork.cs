using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Mail;
using SslRenewal.Api.Telemetry;
using SslRenewal.Api.Webhooks;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>Does what has fallen due for a certificate, within a transaction that holds its tenant.</summary>
internal sealed class DueWork(RenewalDbContext database, LeafIssuance leaves, Refunds refunds, OpenRenewals renewals, Letters letters, WebhookMessages messages, Tally tally)
{
    private const string NotIssuable = "Refused by the issuer: there is no coverage left, or the signing request cannot be used.";

    public Task DoAsync(CertificateRow row, DueEvent due, CancellationToken cancellationToken) => due.Kind switch
    {
        DueKind.ActivationPeriodOver => EndActivationPeriodAsync(row, due.At, cancellationToken),
        DueKind.Issue => IssueAsync(row, due.At, cancellationToken),
        DueKind.Leaf => FollowUpAsync(row, due.At, cancellationToken),
        DueKind.Notice => NotifyAsync(row, due.At, cancellationToken),
        _ => throw new UnreachableException(),
    };

    private async Task EndActivationPeriodAsync(CertificateRow row, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await renewals.ReleaseAsync(row, cancellationToken);
        var refunded = await database.Service.AnyAsync(service => service.RefundUnactivated, cancellationToken) && await refunds.RefundAsync(row, at, cancellationToken);

        _ = database.Add(row.Take(CertificateStep.ActivationPeriodOver, at, refunded ? "Not activated in time: cancelled and refunded." : "Not activated in time: cancelled."));
    }

    private async Task IssueAsync(CertificateRow row, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var expiresAt = row.ExpiresAt ?? new CoverageTerms(at, row.Years, row.CarriedDays, row.BonusDays).ExpiresAt;

        // A reissue has the coverage of the certificate that it replaces, which may have ended before this day.
        if (await leaves.IssueAsync(row, at, expiresAt, cancellationToken) is not { } leaf)
        {
            _ = database.Add(row.Take(CertificateStep.IssuerRefuses, at, NotIssuable));
            await messages.RefusedAsync(row, NotIssuable, at, cancellationToken);
            return;
        }

        (row.IssuedAt, row.ExpiresAt) = (at, expiresAt);
        tally.Issued(isFollowUp: false);
        _ = database.Add(row.Take(CertificateStep.Issue, at, Describe(leaf)));

        await ReplaceAsync(row, at, cancellationToken);

        // What is told from here on finds the renewal that it was handed.
        _ = await database.SaveChangesAsync(cancellationToken);
        await letters.FulfillmentAsync(row, at, cancellationToken);
        await messages.IssuedAsync(row, at, cancellationToken);
    }

    // The certificate in whose place a reissue was ordered makes room for it, and hands on its renewal.
    private async Task ReplaceAsync(CertificateRow reissue, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == reissue.Tenant && row.ReplacedBy == reissue.CertificateId, cancellationToken) is not { } replaced)
        {
            return;
        }

        // Also from one that was revoked meanwhile: its days are carried by that renewal, and by no other.
        await renewals.MoveAsync(replaced, reissue, cancellationToken);

        if (replaced.Status is CertificateStatus.Active)
        {
            _ = database.Add(replaced.Take(CertificateStep.Replace, at, string.Create(CultureInfo.InvariantCulture, $"Replaced by its reissue {reissue.CertificateId}.")));
        }
    }

    private async Task FollowUpAsync(CertificateRow row, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await leaves.IssueAsync(row, at, row.ExpiresAt!.Value, cancellationToken) is { } leaf)
        {
            _ = database.Add(row.Enter(at, Describe(leaf)));
            tally.Issued(isFollowUp: true);
            await letters.FulfillmentAsync(row, at, cancellationToken);
            await messages.IssuedAsync(row, at, cancellationToken);
        }
        else
        {
            // Never tried again: the request that it would be made from stays as it is.
            (row.LeafFrom, row.LeafUntil) = (at, row.ExpiresAt);
            _ = database.Add(row.Enter(at, "No leaf could be issued from the signing request."));
        }
    }

    private async Task NotifyAsync(CertificateRow row, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var days = ExpiryNotice.After(row.LastNotice, row.ExpiresAt - row.IssuedAt)!.Value;

        row.LastNotice = days;
        await letters.ExpiryAsync(row, days, at, cancellationToken);
        await messages.ExpiringAsync(row, at, isFresh: false, cancellationToken);
        row.Foresee();
    }

    private static string Describe(LeafRow leaf) => string.Create(CultureInfo.InvariantCulture, $"Leaf {leaf.Serial} issued, valid to {leaf.NotAfter:yyyy-MM-dd}.");
}
