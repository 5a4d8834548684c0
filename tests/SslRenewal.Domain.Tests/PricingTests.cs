using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Pricing;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Tests;

/// <summary>What a look at the prices tells, and refuses.</summary>
public sealed class PricingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly PricingAttempt Look = new(Now, new Buyer("apiexample", IsSubUser: false), Promotion: null, PriceList.Catalogue);

    private static readonly Promotion Offer = new("SAVE10", PercentOff: 10, AmountOff: null, Active: true, StartsOn: null, EndsOn: null, UsageLimit: null, Users: [], SubUsersOnly: false);

    [Fact]
    public void Every_type_that_is_sold_is_told_for_each_action_and_each_number_of_years()
    {
        var quotes = Look.Quotes.ToList();

        Assert.Equal(2 * 8 * 2, quotes.Count);
        Assert.Equal([1, 2], quotes.Where(quote => quote.Product == ProductCatalogue.StandardSsl && quote.Action == PriceAction.Renew).Select(quote => quote.Years));
        Assert.Equal([9.00m, 18.00m], quotes.Where(quote => quote.Product == ProductCatalogue.StandardSsl && quote.Action == PriceAction.Renew).Select(quote => quote.Regular));
        Assert.All(quotes, quote => Assert.Equal((null, quote.Regular), (quote.WithPromotion, quote.Charged)));
    }

    [Theory]
    [InlineData(2015, 2, 28, 5)]
    [InlineData(2015, 3, 1, 3)]
    [InlineData(2018, 3, 1, 2)]
    public void Years_are_told_as_far_as_they_may_be_ordered_on_the_day(int year, int month, int day, int years) =>
        Assert.Equal(years, (Look with { Now = new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero) }).Quotes.Max(quote => quote.Years));

    [Fact]
    public void A_promotion_stands_beside_the_regular_price_and_is_what_is_charged()
    {
        var quote = (Look with { Promotion = new PromotionUse(Offer) }).Quotes.First(quote => quote.Product == ProductCatalogue.StandardSsl);

        Assert.Equal((9.00m, 8.10m, 8.10m), (quote.Regular, quote.WithPromotion, quote.Charged));
    }

    [Fact]
    public void A_price_is_told_in_whole_cents()
    {
        var prices = new PriceList([new(ProductCatalogue.StandardSsl, Years: 1, Action: null, 9.995m)]);

        Assert.Equal(10.00m, (Look with { Prices = prices }).Quotes.First(quote => quote.Product == ProductCatalogue.StandardSsl).Regular);
    }

    [Fact]
    public void A_look_costs_nothing_and_orders_nothing() => Assert.Equal((null, 0, 0m, false), (Look.Issued, Look.Years, Look.Price, Look.OrderFails));

    [Fact]
    public void A_code_that_is_no_good_is_refused_by_its_rule_with_the_one_error_there_is()
    {
        Assert.Null(PricingRules.InOrder.FirstRefusal(Look));
        Assert.Equal(new Refusal("promotion.unknown", GetPricingErrors.PromotionCodeInvalid), PricingRules.InOrder.FirstRefusal(Look with { Promotion = PromotionUse.Unknown }));
        Assert.Equal(new Refusal("promotion.inactive", GetPricingErrors.PromotionCodeInvalid), PricingRules.InOrder.FirstRefusal(Look with { Promotion = new PromotionUse(Offer with { Active = false }) }));
    }
}
