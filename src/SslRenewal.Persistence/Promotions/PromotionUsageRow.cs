using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Promotions;

/// <summary>How often one tenant used a promotion.</summary>
[Table("promotion_usage")]
public sealed class PromotionUsageRow
{
    public required int Tenant { get; init; }

    public required string CodeKey { get; init; }

    public required int Used { get; set; }

    /// <summary>The promotion's limit, repeated so that the database can keep it.</summary>
    public int? UsageLimit { get; init; }
}
