using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Domain.Purchases;

/// <summary>All that the rules of a first purchase may look at.</summary>
public sealed record PurchaseAttempt(PurchaseRequest Request, DateTimeOffset Now, Buyer User, PromotionUse? Promotion, decimal Balance, PriceList Prices, bool OrderFails = false)
    : OrderAttempt(Now, User, Promotion, Balance, Prices, OrderFails)
{
    public override Product? Issued => Request.Type.Product?.IssuedOn(Today);

    public override int Years => Request.Years;

    /// <summary>The deprecated name that was asked for, where another is issued in its place.</summary>
    public Product? Replaced => Request.Type.Product is { } asked && asked != Issued ? asked : null;

    public override decimal Price => Issued is { } product ? Discounted(Prices.Of(product, Request.Years, Request.ExtraNames, PriceAction.Purchase)) : 0;
}
