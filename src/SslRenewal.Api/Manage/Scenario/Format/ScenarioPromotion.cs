using SslRenewal.Domain.Promotions;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>A promotion code, with exactly one of the two discounts.</summary>
internal sealed record ScenarioPromotion
{
    [Field("The code, unique whatever the letter case.", Min = 1, Max = Promotion.MaxCodeLength)]
    public required string Code { get; init; }

    [Field("Per cent off the whole price, above 0. Exactly one of percentOff and amountOff is given.", Max = 100)]
    public decimal? PercentOff { get; init; }

    [Field("US dollars off the whole price, above 0.", Max = ScenarioLimits.Money)]
    public decimal? AmountOff { get; init; }

    [Field("Whether it is switched on; true by default.")]
    public bool? Active { get; init; }

    [Field("The first instant at which it is valid.")]
    public DateTimeOffset? StartsOn { get; init; }

    [Field("The first instant at which it is no longer valid.")]
    public DateTimeOffset? EndsOn { get; init; }

    [Field("How many orders of one account may use it; any number by default.", Max = ScenarioLimits.Id)]
    public int? UsageLimit { get; init; }

    [Field("How often every account has used it beside the orders of this file: an account's usage is this and the number of its orders that carry the code. 0 by default.", Max = ScenarioLimits.Id)]
    public int? Used { get; init; }

    [Field("The names of the users it is bound to; none means all.", Max = ScenarioLimits.ListLength)]
    public IReadOnlyList<string>? Users { get; init; }

    [Field("Whether only sub-users may use it; false by default.")]
    public bool? SubUsersOnly { get; init; }
}
