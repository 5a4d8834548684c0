using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Domain.Renewals;

/// <summary>All that the rules of renewal may look at: what was asked, what is held, and the instant.</summary>
/// <param name="Certificate">The certificate, or <see langword="null"/> where the user has none of that number.</param>
public sealed record RenewalAttempt(
    RenewalRequest Request, DateTimeOffset Now, Buyer User, Certificate? Certificate, PromotionUse? Promotion, decimal Balance, PriceList Prices, bool OrderFails = false)
    : OrderAttempt(Now, User, Promotion, Balance, Prices, OrderFails)
{
    public override Product? Issued => Request.Type.Product?.IssuedOn(Today);

    public override int Years => Request.Years;

    /// <summary>The deprecated name that was asked for, where another is issued in its place.</summary>
    public Product? Replaced => Request.Type.Product is { } asked && asked != Issued ? asked : null;

    /// <summary>The days on which the certificate may be renewed.</summary>
    public RenewalWindow? Window => Certificate?.ExpiresOn is { } expiry ? RenewalWindow.Around(expiry) : null;

    public override decimal Price => Issued is { } product && Certificate is { } certificate ? Discounted(Prices.Of(product, Request.Years, certificate.ExtraNames, PriceAction.Renew)) : 0;
}
