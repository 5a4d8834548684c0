using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Faults;
using SslRenewal.Domain.Pricing;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Api.Commands.GetPricing;

/// <summary><c>namecheap.users.getPricing</c>: what an order would be charged.</summary>
internal static class GetPricingEndpoint
{
    public static ApiCommand Command { get; } = new(
        "namecheap.users.getPricing", "Returns pricing information for a requested product type", Charges: false, GetPricingParameters.InOrder, GetPricingXml.Zero, CommandHandler.With<GetPricingService>(HandleAsync))
    {
        Description = "Prices are a year's: times the duration, and rounded to the cent, they are what create and renew charge for a certificate without further names. Other product types than certificates have none.",
        Example = GetPricingXml.Write([new Quote(PriceAction.Renew, ProductCatalogue.StandardSsl, Years: 1, Regular: 9.00m, WithPromotion: null)]),
        Refusals = [.. DocumentedRefusal.OfParameters(GetPricingParameters.InOrder), .. DocumentedRefusal.OfRules(PricingRules.InOrder)],
        Meets = [FaultKind.PromotionStoreError],
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, GetPricingService pricing, Envelope envelope, CancellationToken cancellationToken)
    {
        var attempt = await pricing.GatherAsync(call, OrderParameters.ReadPromotionCode(call.Parameters), cancellationToken);

        return PricingRules.InOrder.FirstRefusal(attempt) is { } refusal
            ? XmlResult.Refuse(envelope, call, refusal)
            : XmlResult.Ok(envelope, call, GetPricingXml.Write(attempt.Quotes.Where(GetPricingParameters.Read(call.Parameters, call.Today).Shows)));
    }
}
