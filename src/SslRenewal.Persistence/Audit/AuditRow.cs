using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Audit;

/// <summary>What someone did to an account, and when; no scenario takes it away.</summary>
[Table("audit")]
public sealed class AuditRow
{
    /// <summary>Counts up.</summary>
    public int Id { get; init; }

    /// <summary>In real time, whatever the service's clock says.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The address that asked.</summary>
    public required string Who { get; init; }

    public required string What { get; init; }

    /// <summary>The user that it was done to.</summary>
    public required string UserName { get; init; }

    /// <summary>How the balance changed, US dollars, where it did.</summary>
    public decimal? Amount { get; init; }
}
