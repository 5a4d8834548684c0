using SslRenewal.Domain.Pricing;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Commands.GetPricing;

/// <summary>Which prices a request asks for. Words are compared without regard to letter case, spaces and hyphens; what is not given shows everything.</summary>
internal sealed record PriceFilter(bool IsOfCertificates, string? Category, string? Action, string? ProductName, DateOnly Day)
{
    // The vendor's words for who issues; every type here is theirs.
    private static readonly string[] Providers = ["comodo", "sslcom"];

    /// <summary>A text without what makes no difference.</summary>
    public static string Reduce(string text) => string.Concat(text.Where(letter => letter is not (' ' or '-'))).ToLowerInvariant();

    public bool Shows(Quote quote) => IsOfCertificates
        && (Category is null || Providers.Contains(Category, StringComparer.Ordinal) || Category == Reduce($"{quote.Action}"))
        && (Action is null || Action == Reduce($"{quote.Action}"))
        && (ProductName is null || IsNamed(quote.Product));

    // A deprecated name means its replacement from the day on which that is issued.
    private bool IsNamed(Product shown) =>
        ProductCatalogue.All.Any(product => product.IsValidOn(Day) && product.IssuedOn(Day) == shown && Names(product).Any(name => Reduce(name) == ProductName));

    private IEnumerable<string> Names(Product product) => product.Alias is { } alias && ProductCatalogue.Read(alias, Day) is not null ? [product.Name, alias] : [product.Name];
}
