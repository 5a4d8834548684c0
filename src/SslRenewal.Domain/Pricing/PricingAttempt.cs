using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Domain.Pricing;

/// <summary>A look at the prices: who looks, when, and with which promotion.</summary>
public sealed record PricingAttempt(DateTimeOffset Now, Buyer User, PromotionUse? Promotion, PriceList Prices) : OrderAttempt(Now, User, Promotion, Balance: 0, Prices, OrderFails: false)
{
    public override Product? Issued => null;

    public override int Years => 0;

    public override decimal Price => 0;

    /// <summary>What each type that is sold on the day costs, for each number of years that may be ordered then.</summary>
    public IEnumerable<Quote> Quotes =>
        from action in Enum.GetValues<PriceAction>()
        from product in ProductCatalogue.SoldOn(Today)
        from years in Enumerable.Range(Term.MinYears, Term.MaxOf(product, Today))
        let price = Prices.Of(product, years, extraNames: 0, action)
        select new Quote(action, product, years, Promotions.Promotion.ToCents(price), Promotion is null ? null : Discounted(price));
}
