namespace SslRenewal.Domain.Products;

/// <summary>The price list: the catalogue's prices, and those that a scenario sets instead.</summary>
public sealed class PriceList(IEnumerable<PriceOverride> overrides)
{
    private readonly Dictionary<(string Product, int Years, PriceAction? Action), decimal> _overrides =
        overrides.ToDictionary(price => (Sold(price.Product).Name, price.Years, price.Action), price => price.PricePerYear);

    /// <summary>The catalogue's prices alone.</summary>
    public static PriceList Catalogue { get; } = new([]);

    /// <summary>US dollars for a type, a number of years and the names beyond those included: (type + names × name price) × years.</summary>
    public decimal Of(Product product, int years, int extraNames, PriceAction action) =>
        (PerYear(Sold(product), years, action) * years) + OfNames(product, years, extraNames);

    /// <summary>US dollars for names alone, bought for a certificate of so many years: names × name price × years.</summary>
    public static decimal OfNames(Product product, int years, int names) => names * product.PricePerName * years;

    private decimal PerYear(Product product, int years, PriceAction action) =>
        _overrides.TryGetValue((product.Name, years, action), out var ofAction) ? ofAction
        : _overrides.TryGetValue((product.Name, years, null), out var ofAny) ? ofAny
        : product.PricePerYear;

    // A deprecated name costs what its replacement costs, on any day.
    private static Product Sold(Product product) => product.Successor ?? product;
}
