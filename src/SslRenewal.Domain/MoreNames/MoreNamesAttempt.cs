using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.MoreNames;

/// <summary>All that the rules of buying more names may look at.</summary>
/// <param name="Held">The certificate, or <see langword="null"/> where the user has none of that number.</param>
/// <param name="HeldYears">The years that the certificate was bought for.</param>
/// <param name="IsBeingReissued">Whether another certificate is about to take its place.</param>
public sealed record MoreNamesAttempt(
    MoreNamesRequest Request, DateTimeOffset Now, Buyer User, Certificate? Held, int HeldYears, bool IsBeingReissued, decimal Balance, PriceList Prices, bool OrderFails = false)
    : OrderAttempt(Now, User, Promotion: null, Balance, Prices, OrderFails)
{
    /// <summary>The certificate's own type: it is not issued anew.</summary>
    public override Product? Issued => Held?.Product;

    public override int Years => HeldYears;

    /// <summary>The names beyond those included, once the order is granted.</summary>
    public int Total => (Held?.ExtraNames ?? 0) + Request.Names;

    public override decimal Price => Issued is { } product ? Discounted(PriceList.OfNames(product, Years, Request.Names)) : 0;
}
