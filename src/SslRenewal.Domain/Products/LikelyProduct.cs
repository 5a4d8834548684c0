using SslRenewal.Domain.Names;

namespace SslRenewal.Domain.Products;

/// <summary>What the catalogue calls a certificate that was bought elsewhere, by what was validated and by the names that it carries.</summary>
public static class LikelyProduct
{
    private const string Www = "www.";

    /// <param name="level">Domain validation where the certificate does not say.</param>
    /// <param name="names">At least one.</param>
    public static Product Of(ValidationLevel? level, IReadOnlyList<DomainName> names)
    {
        var sold = ProductCatalogue.Current.Where(product => product.Validation == (level ?? ValidationLevel.Domain)).ToList();

        // No wildcard is sold with extended validation.
        return sold.Find(product => product.Coverage == CoverageOf(names)) ?? sold.First(product => product.Coverage is Coverage.MultiDomain);
    }

    /// <summary>The names beyond those that a product includes.</summary>
    public static int ExtraNames(Product product, int names) =>
        product.Coverage is Coverage.MultiDomain ? Math.Clamp(names - ProductCatalogue.IncludedNames, 0, ProductCatalogue.MaxExtraNames) : 0;

    /// <summary>The years that a certificate was sold for that lasts so long.</summary>
    public static int Years(Product product, TimeSpan lasts) => Math.Clamp((int)Math.Round(lasts.TotalDays / 365), 1, product.MaxYears);

    // Issuers add the name with www, or the wildcard's own domain, for nothing.
    private static Coverage CoverageOf(IReadOnlyList<DomainName> names)
    {
        var first = names.MinBy(name => name.ToString().Length)!.Base;

        return names switch
        {
            _ when names.All(name => name == first || $"{name}" == $"{Www}{first}") => Coverage.SingleDomain,
            _ when names.All(name => name.Base == first) => Coverage.Wildcard,
            _ => Coverage.MultiDomain,
        };
    }
}
