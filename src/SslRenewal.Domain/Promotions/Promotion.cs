namespace SslRenewal.Domain.Promotions;

/// <summary>A promotion code as the service defines it; exactly one of the two discounts is set.</summary>
/// <param name="Code">Compared without regard to letter case.</param>
/// <param name="PercentOff">A percentage off the whole price.</param>
/// <param name="AmountOff">US dollars off the whole price.</param>
/// <param name="StartsOn">The first instant at which it is valid, or <see langword="null"/>.</param>
/// <param name="EndsOn">The first instant at which it is no longer valid, or <see langword="null"/>.</param>
/// <param name="UsageLimit">How many orders of one tenant may use it, or <see langword="null"/> for any number.</param>
/// <param name="Users">The users it is bound to; none means all.</param>
/// <param name="SubUsersOnly">Whether the account's own user is kept from it.</param>
public sealed record Promotion(
    string Code, decimal? PercentOff, decimal? AmountOff, bool Active, DateTimeOffset? StartsOn, DateTimeOffset? EndsOn, int? UsageLimit, IReadOnlyList<string> Users, bool SubUsersOnly)
{
    public const int MaxCodeLength = 20;

    /// <summary>Stands for codes that were sent and differ; longer than any code, it is nobody's.</summary>
    public const string AmbiguousCode = "(two codes that differ)";

    /// <summary>A price less the discount, rounded half up to the cent, never below zero.</summary>
    public decimal Apply(decimal price) => ToCents(price - (AmountOff ?? (price * PercentOff.GetValueOrDefault() / 100)));

    /// <summary>What is charged for a price with a promotion, or without one.</summary>
    public static decimal Charge(Promotion? promotion, decimal price) => promotion?.Apply(price) ?? ToCents(price);

    /// <summary>A price rounded half up to the cent, never below zero.</summary>
    public static decimal ToCents(decimal price) => Math.Max(0, decimal.Round(price, 2, MidpointRounding.AwayFromZero));
}
