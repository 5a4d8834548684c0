using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Pricing;

/// <summary>What a type costs for a number of years, without names beyond those included: US dollars in whole cents, for all the years together.</summary>
/// <param name="WithPromotion">Less the promotion that was asked for, or <see langword="null"/> where none was.</param>
public sealed record Quote(PriceAction Action, Product Product, int Years, decimal Regular, decimal? WithPromotion)
{
    /// <summary>What an order of it is charged.</summary>
    public decimal Charged => WithPromotion ?? Regular;
}
