using SslRenewal.Domain.Webhooks;

namespace SslRenewal.Persistence.Webhooks;

/// <summary>A message to the address that is told of what happens, and how far it has come.</summary>
public sealed class WebhookRow
{
    public required int Tenant { get; init; }

    /// <summary>The same at every attempt, so that a receiver knows a message again.</summary>
    public required Guid MessageId { get; init; }

    public required string UserKey { get; init; }

    public required int CertificateId { get; init; }

    public required WebhookKind Kind { get; init; }

    /// <summary>JSON, as it is signed and sent.</summary>
    public required string Body { get; init; }

    /// <summary>By the tenant's clock.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When the receiver took it, in real time.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it is to be sent, in real time; <see langword="null"/> once it is delivered or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>The HTTP status of the last answer.</summary>
    public int? LastStatus { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Failure { get; set; }
}
