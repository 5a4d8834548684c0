using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Pricing;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.GetPricing;

/// <summary>Gathers what prices depend on, from where orders do.</summary>
internal sealed class GetPricingService(PreparedDatabase database, OrderFaults faults)
{
    public async Task<PricingAttempt> GatherAsync(ApiCall call, string? promotionCode, CancellationToken cancellationToken)
    {
        var attempt = await database.ReadAsync(async connection => new PricingAttempt(
            call.Caller.Now, call.Caller.User,
            await OrderFacts.FindPromotionAsync(connection, call.Caller.Tenant, promotionCode, cancellationToken),
            await OrderFacts.ReadPricesAsync(connection, cancellationToken)), cancellationToken);

        return await faults.StrikeAsync(call, PricingRules.InOrder, attempt);
    }
}
