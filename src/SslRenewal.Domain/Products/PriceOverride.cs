namespace SslRenewal.Domain.Products;

/// <summary>A price that a scenario sets: US dollars a year for a type at a duration; without an action it holds for every action.</summary>
public sealed record PriceOverride(Product Product, int Years, PriceAction? Action, decimal PricePerYear);
