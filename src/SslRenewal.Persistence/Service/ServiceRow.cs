using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Service;

/// <summary>What belongs to the service as a whole; there is one such row in a database that is in use.</summary>
[Table("service")]
public sealed class ServiceRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Where the clock stands, or <see langword="null"/> where it is the system's.</summary>
    public DateTimeOffset? ClockAt { get; set; }

    /// <summary>Whether a purchase that was never activated is refunded when its period ends.</summary>
    public required bool RefundUnactivated { get; set; }

    /// <summary>The number that the next account gets.</summary>
    public required int NextTenant { get; set; }
}
