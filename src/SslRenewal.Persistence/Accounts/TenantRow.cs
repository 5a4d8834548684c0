using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Accounts;

/// <summary>An account (ApiUser): what everything else is keyed by, and the counters that its numbers come from.</summary>
[Table("tenants")]
public sealed class TenantRow
{
    /// <summary>Given at creation and never again, so that a request that outlives its account finds nothing.</summary>
    public required int Tenant { get; init; }

    public required string ApiUserKey { get; init; }

    public required string KeyHash { get; set; }

    public required bool Locked { get; set; }

    /// <summary>IPv4 addresses and networks, one a line; none allows all.</summary>
    public required string AllowedIps { get; set; }

    /// <summary>Where the tenant's own clock stands, or <see langword="null"/> where it follows the service's.</summary>
    public DateTimeOffset? ClockAt { get; set; }

    public required int NextCertificateId { get; set; }

    public required int NextOrderId { get; set; }

    public required int NextTransactionId { get; set; }

    public int NextMailId { get; set; } = 1;

    /// <summary>Whether it made itself when its name was first used.</summary>
    public bool IsAutoCreated { get; init; }
}
