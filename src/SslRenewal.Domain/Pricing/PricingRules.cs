using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Pricing;

/// <summary>The conditions of being told the prices: those on the promotion code that an order has, all with the one error that is documented here.</summary>
public static class PricingRules
{
    public static IReadOnlyList<Rule<PricingAttempt>> InOrder { get; } =
        [.. OrderRules.OfPromotion<PricingAttempt>().Select(rule => rule with { Error = GetPricingErrors.PromotionCodeInvalid })];
}
