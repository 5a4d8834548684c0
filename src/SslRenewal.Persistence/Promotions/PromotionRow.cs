using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Persistence.Promotions;

/// <summary>A promotion as the service defines it.</summary>
[Table("promotions")]
public sealed class PromotionRow
{
    public required string CodeKey { get; init; }

    public required string Code { get; init; }

    public decimal? PercentOff { get; init; }

    public decimal? AmountOff { get; init; }

    public required bool Active { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public int? UsageLimit { get; init; }

    /// <summary>How often every tenant had used it before its first order here.</summary>
    public required int UsedBefore { get; init; }

    /// <summary>The users it is bound to, one a line; none means all.</summary>
    public required string Users { get; init; }

    public required bool SubUsersOnly { get; init; }

    public static string KeyOf(string code) => code.ToUpperInvariant();

    public Promotion ToDomain() =>
        new(Code, PercentOff, AmountOff, Active, StartsAt, EndsAt, UsageLimit, Users.Split('\n', StringSplitOptions.RemoveEmptyEntries), SubUsersOnly);
}
