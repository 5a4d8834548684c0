using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Outgoing;
using SslRenewal.Domain.Mail;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Mail;

/// <summary>Writes mails into the inbox, within the caller's transaction, which holds the tenant; the caller saves. Where a mail server is set, they go out once that is committed.</summary>
internal sealed class Letters(RenewalDbContext database, PublicUrl publicUrl, ServiceSettings settings, CommitBell<MailRow> bell, TimeProvider system)
{
    /// <summary>Of the secret that a link ends with: 128 bits in hexadecimal digits.</summary>
    public const int TokenLength = 32;

    /// <summary>Asks the approver of a name that is shown by e-mail; again with the same link, where there is one.</summary>
    /// <param name="at">By the tenant's clock, as of every mail.</param>
    public Task ApproverAsync(CertificateRow row, DomainControlRow name, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var approver = name.ApproverEmail ?? throw new InvalidOperationException("There is nobody to ask.");
        name.Token ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenLength / 2));

        return WriteAsync(row, MailKind.Approver, approver, LetterTexts.Approver(LetterFacts.Of(row), SingleLine.Of(name.Name), $"{publicUrl.Value}{ApprovalEndpoints.Path}/{name.Token}"), at, cancellationToken);
    }

    /// <summary>Brings the newest leaf to the administrator; where there is no administrator's address, it writes nothing.</summary>
    public async Task FulfillmentAsync(CertificateRow row, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (row.AdminEmail is { } administrator)
        {
            var leaf = await NewestLeafAsync(row, cancellationToken);
            await WriteAsync(row, MailKind.Fulfillment, administrator, LetterTexts.Fulfillment(LetterFacts.Of(row), leaf, row.ExpiresAt, $"{publicUrl.Value}/ca"), at, cancellationToken);
        }
    }

    /// <summary>Tells the administrator that the coverage ends; where there is no administrator's address, it writes nothing.</summary>
    public async Task ExpiryAsync(CertificateRow row, int daysLeft, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (row is { AdminEmail: { } administrator, ExpiresAt: { } ends })
        {
            var renewal = await database.FindRenewalAsync(row, cancellationToken);
            await WriteAsync(row, MailKind.Expiry, administrator, LetterTexts.Expiry(LetterFacts.Of(row), daysLeft, ends, renewal), at, cancellationToken);
        }
    }

    // The newest may be one that the caller has not saved yet.
    private async Task<LeafRow?> NewestLeafAsync(CertificateRow row, CancellationToken cancellationToken)
    {
        var stored = await database.Leaves.Where(leaf => leaf.Tenant == row.Tenant && leaf.CertificateId == row.CertificateId).OrderByDescending(leaf => leaf.Number).FirstOrDefaultAsync(cancellationToken);
        var tracked = database.Leaves.Local.Where(leaf => leaf.Tenant == row.Tenant && leaf.CertificateId == row.CertificateId).MaxBy(leaf => leaf.Number);

        return tracked is not null && (stored is null || tracked.Number > stored.Number) ? tracked : stored;
    }

    private async Task WriteAsync(CertificateRow row, MailKind kind, string recipient, Letter letter, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _ = database.Mail.Add(new MailRow
        {
            Tenant = row.Tenant,
            MailId = await TakeNumberAsync(row.Tenant, cancellationToken),
            UserKey = row.UserKey,
            CertificateId = row.CertificateId,
            Kind = kind,
            Recipient = SingleLine.Of(recipient),
            Subject = letter.Subject,
            Body = letter.Body,
            WrittenAt = at,
            NextAttemptAt = settings.Smtp is null ? null : system.GetUtcNow(),
        });

        bell.RingAfterCommit(database);
    }

    // Past the row that the caller may have read before others wrote.
    private async Task<int> TakeNumberAsync(int tenant, CancellationToken cancellationToken)
    {
        _ = await database.Tenants.Where(row => row.Tenant == tenant).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextMailId, row => row.NextMailId + 1), cancellationToken);

        return await database.Tenants.Where(row => row.Tenant == tenant).Select(row => row.NextMailId - 1).SingleAsync(cancellationToken);
    }
}
