using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Domain.Renewals;

/// <summary>All that the rules may look at: what was asked, what is held, and the instant.</summary>
/// <param name="Certificate">The certificate, or <see langword="null"/> where the user has none of that number.</param>
/// <param name="Promotion">What is known of the code that was sent, or <see langword="null"/> where none was.</param>
/// <param name="User">The user it is for, and whether that is a sub-user.</param>
/// <param name="Balance">The user's balance, US dollars.</param>
/// <param name="OrderFails">Whether the order is made to fail, by a fault that was asked for.</param>
public sealed record RenewalAttempt(
    RenewalRequest Request, DateTimeOffset Now, RenewingUser User, Certificate? Certificate, PromotionUse? Promotion, decimal Balance, PriceList Prices, bool OrderFails = false)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The product that the order would be issued as.</summary>
    public Product? Issued => Request.Type.Product?.IssuedOn(Today);

    /// <summary>The deprecated name that was asked for, where another is issued in its place.</summary>
    public Product? Replaced => Request.Type.Product is { } asked && asked != Issued ? asked : null;

    /// <summary>The days on which the certificate may be renewed.</summary>
    public RenewalWindow? Window => Certificate?.ExpiresOn is { } expiry ? RenewalWindow.Around(expiry) : null;

    /// <summary>What would be charged, US dollars; nothing where there is no product or no certificate to price.</summary>
    public decimal Price => Issued is { } product && Certificate is { } certificate ? Discounted(Prices.Of(product, Request.Years, certificate.ExtraNames, PriceAction.Renew)) : 0;

    private decimal Discounted(decimal price) => Promotion?.Promotion is { } promotion ? promotion.Apply(price) : Promotions.Promotion.ToCents(price);
}
