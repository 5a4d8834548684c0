using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Outgoing;
using SslRenewal.Domain.Webhooks;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Webhooks;

/// <summary>Writes messages for whoever is told of what happens, within the caller's transaction, which holds the tenant; the caller saves. They go out once that is committed; where nobody is told, nothing is written.</summary>
internal sealed class WebhookMessages(RenewalDbContext database, ServiceSettings settings, CommitBell<WebhookRow> bell, TimeProvider system)
{
    /// <summary>A certificate, or a further leaf of it, was issued.</summary>
    /// <param name="at">By the tenant's clock, as of every message.</param>
    public Task IssuedAsync(CertificateRow row, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync(row, WebhookKind.Issued, at, reason: null, cancellationToken);

    /// <summary>A certificate was refused.</summary>
    /// <param name="reason">As its history says.</param>
    public Task RefusedAsync(CertificateRow row, string reason, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync(row, WebhookKind.Refused, at, reason, cancellationToken);

    /// <summary>A coverage ends soon.</summary>
    public Task ExpiringAsync(CertificateRow row, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync(row, WebhookKind.Expiring, at, reason: null, cancellationToken);

    private async Task WriteAsync(CertificateRow row, WebhookKind kind, DateTimeOffset at, string? reason, CancellationToken cancellationToken)
    {
        if (settings.Webhooks is null)
        {
            return;
        }

        var userName = await database.Users.Where(user => user.Tenant == row.Tenant && user.UserKey == row.UserKey).Select(user => user.Name).SingleAsync(cancellationToken);
        var now = system.GetUtcNow();

        var body = new WebhookBody(
            Guid.CreateVersion7(now), $"certificate.{KindWord.Write(kind)}", at, userName, row.CertificateId, row.HostName, row.SslType, row.Status.ToString().ToUpperInvariant(),
            row.ExpiresAt, row.ExpiresAt is { } end ? (end.UtcDateTime.Date - at.UtcDateTime.Date).Days : null, reason, await database.FindRenewalAsync(row, cancellationToken));

        _ = database.Webhooks.Add(new WebhookRow
        {
            Tenant = row.Tenant,
            MessageId = body.Id,
            UserKey = row.UserKey,
            CertificateId = row.CertificateId,
            Kind = kind,
            Body = body.ToJson(),
            WrittenAt = at,
            NextAttemptAt = now,
        });

        bell.RingAfterCommit(database);
    }
}
