using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Pricing;

namespace SslRenewal.Api.Commands.GetPricing;

/// <summary>Gathers what prices depend on, from where orders do.</summary>
internal sealed class GetPricingService(OrderFacts facts, OrderFaults faults)
{
    public async Task<PricingAttempt> GatherAsync(ApiCall call, string? promotionCode, CancellationToken cancellationToken)
    {
        var promotion = await facts.FindPromotionAsync(call.Caller.Tenant, promotionCode, cancellationToken);
        var prices = await facts.ReadPricesAsync(cancellationToken);

        return await faults.StrikeAsync(call, PricingRules.InOrder, new PricingAttempt(call.Caller.Now, call.Caller.User, promotion, prices));
    }
}
