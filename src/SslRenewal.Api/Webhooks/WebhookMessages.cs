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
    // Many messages in a row are about the certificates of few users.
    private readonly Dictionary<(int Tenant, string UserKey), string> _userNames = [];

    /// <summary>A certificate, or a further leaf of it, was issued.</summary>
    /// <param name="at">By the tenant's clock, as of every message.</param>
    public Task IssuedAsync(CertificateRow row, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync(row, WebhookKind.Issued, at, reason: null, isFresh: false, cancellationToken);

    /// <summary>A certificate was refused.</summary>
    /// <param name="reason">As its history says.</param>
    public Task RefusedAsync(CertificateRow row, string reason, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync(row, WebhookKind.Refused, at, reason, isFresh: false, cancellationToken);

    /// <summary>A coverage ends soon.</summary>
    /// <param name="isFresh">Whether the certificate was read under the lock, and no renewal has changed since.</param>
    public Task ExpiringAsync(CertificateRow row, DateTimeOffset at, bool isFresh, CancellationToken cancellationToken) => WriteAsync(row, WebhookKind.Expiring, at, reason: null, isFresh, cancellationToken);

    private async Task WriteAsync(CertificateRow row, WebhookKind kind, DateTimeOffset at, string? reason, bool isFresh, CancellationToken cancellationToken)
    {
        if (settings.Webhooks is null)
        {
            return;
        }

        var now = system.GetUtcNow();

        var body = new WebhookBody(
            Guid.CreateVersion7(now), $"certificate.{KindWord.Write(kind)}", at, await UserNameAsync(row, cancellationToken), row.CertificateId, row.HostName, row.SslType, row.Status.ToString().ToUpperInvariant(),
            row.ExpiresAt, row.ExpiresAt is { } end ? (end.UtcDateTime.Date - at.UtcDateTime.Date).Days : null, reason, isFresh ? row.RenewedBy : await database.FindRenewalAsync(row, cancellationToken));

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

    private async Task<string> UserNameAsync(CertificateRow row, CancellationToken cancellationToken)
    {
        if (!_userNames.TryGetValue((row.Tenant, row.UserKey), out var name))
        {
            name = await database.Users.Where(user => user.Tenant == row.Tenant && user.UserKey == row.UserKey).Select(user => user.Name).SingleAsync(cancellationToken);
            _userNames.Add((row.Tenant, row.UserKey), name);
        }

        return name;
    }
}
