using SslRenewal.Domain.Mail;

namespace SslRenewal.Persistence.Mail;

/// <summary>A mail that the service sends: it lies in the inbox, and goes out where a server for it is set.</summary>
public sealed class MailRow
{
    public required int Tenant { get; init; }

    /// <summary>Counts from 1 within the tenant.</summary>
    public required int MailId { get; init; }

    /// <summary>The user whose certificate it is about.</summary>
    public required string UserKey { get; init; }

    public required int CertificateId { get; init; }

    public required MailKind Kind { get; init; }

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>By the tenant's clock.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When the mail server took it, in real time.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>How often the mail server was asked.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is to be asked, in real time; <see langword="null"/> where the mail stays in the inbox or is done with.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Failure { get; set; }
}
