using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Domain.Orders;

/// <summary>What the rules of every order look at: who asks, when, with which promotion, and with what money.</summary>
/// <param name="User">The user it is for, and whether that is a sub-user.</param>
/// <param name="Promotion">What is known of the code that was sent, or <see langword="null"/> where none was.</param>
/// <param name="Balance">The user's balance, US dollars.</param>
/// <param name="OrderFails">Whether the order is made to fail, by a fault that was asked for.</param>
public abstract record OrderAttempt(DateTimeOffset Now, Buyer User, PromotionUse? Promotion, decimal Balance, PriceList Prices, bool OrderFails)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The type that the order is issued as, or <see langword="null"/> where there is none.</summary>
    public abstract Product? Issued { get; }

    /// <summary>The years that it is for, or 0 where that is not known.</summary>
    public abstract int Years { get; }

    /// <summary>What is charged, US dollars; nothing where there is nothing to price.</summary>
    public abstract decimal Price { get; }

    /// <summary>A price less the promotion that was asked for, in whole cents.</summary>
    protected decimal Discounted(decimal price) => Promotions.Promotion.Charge(Promotion?.Promotion, price);
}
