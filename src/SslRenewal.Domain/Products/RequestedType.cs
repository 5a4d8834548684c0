namespace SslRenewal.Domain.Products;

/// <summary>A type that a request named: a product, or one that is no longer sold, which has none.</summary>
public sealed record RequestedType(Product? Product)
{
    public static RequestedType Discontinued { get; } = new((Product?)null);
}
