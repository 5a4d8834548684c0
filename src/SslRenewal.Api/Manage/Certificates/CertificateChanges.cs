using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Life;
using SslRenewal.Api.Webhooks;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Certificates;

/// <summary>What management does to a certificate, each in a transaction that holds its tenant.</summary>
internal sealed class CertificateChanges(RenewalDbContext database, OpenRenewals renewals, Refunds refunds, ValidationProgress validation, WebhookMessages messages)
{
    private const string Refused = "Refused by a reviewer.";

    /// <summary>Cancels a certificate that was not issued, and gives back what was paid for it.</summary>
    /// <returns>Whether its status allowed it; nothing has changed where not.</returns>
    public Task<bool> CancelAsync(FoundCertificate held, CancellationToken cancellationToken) => ChangeAsync(held, CertificateStep.Cancel, _ => true, async row =>
    {
        await renewals.ReleaseAsync(row, cancellationToken);

        // The certificate in whose place a reissue was ordered stays, and may be reissued again.
        await database.Certificates.Where(other => other.Tenant == row.Tenant && other.ReplacedBy == row.CertificateId).ForEachAsync(replaced => replaced.ReplacedBy = null, cancellationToken);

        return await refunds.RefundAsync(row, held.Now, cancellationToken) ? "Cancelled and refunded." : "Cancelled.";
    }, cancellationToken);

    /// <summary>Lets the issuer try again with a certificate that it refused.</summary>
    /// <returns>Whether its status allowed it.</returns>
    public async Task<bool> ResetAsync(FoundCertificate held, CancellationToken cancellationToken) =>
        await ChangeAsync(held, CertificateStep.Reset, _ => true, row =>
        {
            row.IssueAt = null;
            row.RefusalReason = null;

            // One that was refused before its letter was accepted was refused at its letter.
            var asks = row is { LetterUploadedAt: not null, LetterApprovedAt: null };
            row.LetterUploadedAt = asks ? null : row.LetterUploadedAt;

            return Task.FromResult(asks ? "Reset: a new confirmation letter is asked for." : "Reset: the issuer tries again.");
        }, cancellationToken, row => validation.BeginAsync(row, held.Now, cancellationToken));

    /// <summary>Refuses a certificate in the issuer's place; what is held is what was looked at, with the letter that it had then.</summary>
    /// <param name="reason">Why, or <see langword="null"/> where nobody said.</param>
    /// <returns>Whether its status allowed it.</returns>
    public Task<bool> RefuseAsync(FoundCertificate held, string? reason, CancellationToken cancellationToken)
    {
        var what = reason is null ? Refused : $"Refused by a reviewer: {reason}";

        return ChangeAsync(
            held, CertificateStep.IssuerRefuses,
            row => row.LetterUploadedAt == held.Row.LetterUploadedAt,
            row =>
            {
                row.RefusalReason = reason;
                return Task.FromResult(what);
            },
            cancellationToken, row => messages.RefusedAsync(row, reason ?? what, held.Now, cancellationToken));
    }

    /// <summary>Approves the first thing that a certificate still waits for; what is held is what was looked at, with the letter that it had then.</summary>
    /// <param name="seen">What that is to be, or <see langword="null"/> for whatever it is.</param>
    /// <returns>What was approved, or <see langword="null"/> where it waits for nothing that can be approved.</returns>
    public async Task<ValidationStep?> ApproveAsync(FoundCertificate held, ValidationStep? seen, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();

        if (await FindAsync(held, cancellationToken) is not { Status: CertificateStatus.Purchased } row || row.LetterUploadedAt != held.Row.LetterUploadedAt || await validation.ApproveAsync(row, seen, held.Now, cancellationToken) is not { } step)
        {
            return null;
        }

        _ = database.Add(row.Enter(held.Now, $"Approved by management: {step}."));
        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();
        return step;
    }

    private async Task<bool> ChangeAsync(
        FoundCertificate held, CertificateStep step, Predicate<CertificateRow> isAsSeen, Func<CertificateRow, Task<string>> change, CancellationToken cancellationToken, Func<CertificateRow, Task>? then = null)
    {
        await using var transaction = await database.BeginWriteAsync();

        if (await FindAsync(held, cancellationToken) is not { } row || Lifecycle.Next(row.Status, step) is null || !isAsSeen(row))
        {
            return false;
        }

        _ = database.Add(row.Take(step, held.Now, await change(row)));

        if (then is not null)
        {
            await then(row);
        }

        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();
        return true;
    }

    private async Task<CertificateRow?> FindAsync(FoundCertificate held, CancellationToken cancellationToken)
    {
        await database.HoldTenantAsync(held.Row.Tenant);
        return await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == held.Row.Tenant && row.CertificateId == held.Row.CertificateId, cancellationToken);
    }
}
