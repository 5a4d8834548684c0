namespace SslRenewal.Persistence.Outgoing;

/// <summary>What goes out to somebody else, and how far it has come.</summary>
public abstract class OutgoingRow
{
    public required int Tenant { get; init; }

    /// <summary>The user whose certificate it is about.</summary>
    public required string UserKey { get; init; }

    public required int CertificateId { get; init; }

    /// <summary>By the tenant's clock.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When the other side took it, in real time.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>How often the other side was asked.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is to be asked, in real time; <see langword="null"/> where the row stays here, is delivered or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Failure { get; set; }
}
