using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Faults;

/// <summary>A request that a fault struck.</summary>
[Table("fault_hits")]
public sealed class FaultHitRow
{
    public required int FaultId { get; init; }

    /// <summary>Counts from 1 within the fault.</summary>
    public required int Hit { get; init; }

    public required Guid RequestId { get; init; }
}
