using System.Globalization;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Orders;

/// <summary>The years that an order can be for.</summary>
public static class Term
{
    public const int MinYears = 1;

    public const int MaxYears = 5;

    /// <summary>Reads ASCII digits; anything else is <see langword="null"/>.</summary>
    public static int? Parse(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;

    /// <summary>The most years of a type that may be ordered on a day: the type's own maximum, and the industry's.</summary>
    public static int MaxOf(Product product, DateOnly day) => Math.Min(product.MaxYears, IndustryCap.On(day)?.Years ?? MaxYears);
}
