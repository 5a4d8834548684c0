using System.Collections.Frozen;

namespace SslRenewal.Domain.Products;

/// <summary>The certificate types: the eight that are sold from <see cref="Timeline.NewNames"/> on, and the deprecated names that each replaced.</summary>
public static class ProductCatalogue
{
    /// <summary>Names that a multi-domain certificate includes in its price.</summary>
    public const int IncludedNames = 3;

    /// <summary>Names that may be bought beyond those included.</summary>
    public const int MaxExtraNames = 97;

    private const int MaxYears = 5;
    private const int MaxYearsExtended = 2;

    public static Product StandardSsl { get; } = New("Standard SSL", "standard ssl sslcom", ValidationLevel.Domain, Coverage.SingleDomain, MaxYears, 9.00m);
    public static Product HighAssuranceSsl { get; } = New("High Assurance SSL", "high assurance ssl sslcom", ValidationLevel.Organization, Coverage.SingleDomain, MaxYears, 20.00m);
    public static Product EvSsl { get; } = New("EV SSL", "ev ssl sslcom", ValidationLevel.Extended, Coverage.SingleDomain, MaxYearsExtended, 80.00m) with { SoldSince = null };
    public static Product StandardWildcardSsl { get; } = New("Standard Wildcard SSL", "standard wildcard ssl sslcom", ValidationLevel.Domain, Coverage.Wildcard, MaxYears, 75.00m);
    public static Product OvWildcardSsl { get; } = New("OV Wildcard SSL", "ov wildcard ssl sslcom", ValidationLevel.Organization, Coverage.Wildcard, MaxYears, 170.00m);
    public static Product SanCertificate { get; } = New("SAN Certificate", "san certificate ssl sslcom", ValidationLevel.Domain, Coverage.MultiDomain, MaxYears, 30.00m, 12.00m);
    public static Product OvMultiDomainSsl { get; } = New("OV Multi-domain SSL", "ov multi-domain ssl sslcom", ValidationLevel.Organization, Coverage.MultiDomain, MaxYears, 90.00m, 24.00m);
    public static Product EvMultiDomainSsl { get; } = New("EV Multi-Domain SSL", "ev multi domain ssl sslcom", ValidationLevel.Extended, Coverage.MultiDomain, MaxYearsExtended, 150.00m, 40.00m);

    /// <summary>The names that are written from <see cref="Timeline.NewNames"/> on.</summary>
    public static IReadOnlyList<Product> Current { get; } =
        [StandardSsl, HighAssuranceSsl, EvSsl, StandardWildcardSsl, OvWildcardSsl, SanCertificate, OvMultiDomainSsl, EvMultiDomainSsl];

    /// <summary>The names that are replaced from <see cref="Timeline.NewNames"/> on.</summary>
    public static IReadOnlyList<Product> Deprecated { get; } =
    [
        Old("PositiveSSL", StandardSsl), Old("EssentialSSL", StandardSsl),
        Old("InstantSSL", HighAssuranceSsl), Old("InstantSSL Pro", HighAssuranceSsl), Old("PremiumSSL", HighAssuranceSsl),
        Old("PositiveSSL Wildcard", StandardWildcardSsl), Old("EssentialSSL Wildcard", StandardWildcardSsl),
        Old("PremiumSSL Wildcard", OvWildcardSsl),
        Old("PositiveSSL Multi Domain", SanCertificate),
        Old("Multi Domain SSL", OvMultiDomainSsl), Old("Unified Communications", OvMultiDomainSsl),
        Old("EV Multi Domain SSL", EvMultiDomainSsl),
    ];

    public static IReadOnlyList<Product> All { get; } = [.. Current, .. Deprecated];

    /// <summary>Brands that the vendor once sold: a request for one is told so.</summary>
    public static IReadOnlyList<string> Discontinued { get; } =
    [
        "RapidSSL", "RapidSSL Wildcard", "QuickSSL", "QuickSSL Premium", "True BusinessID", "True BusinessID Wildcard", "True BusinessID with EV",
        "True BusinessID Multi Domain", "True BusinessID with EV Multi Domain", "SSL123", "SSL Web Server", "SSL Web Server EV", "SGC SuperCerts",
        "Secure Site", "Secure Site Pro", "Secure Site with EV", "Secure Site Pro with EV",
    ];

    private static readonly FrozenDictionary<string, Product> ByName = All.ToFrozenDictionary(product => product.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Product> ByAlias = Current.ToFrozenDictionary(product => product.Alias!, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> DiscontinuedNames = Discontinued.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The product of a name, whatever the day and the name's letter case; aliases are not names.</summary>
    public static Product? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What a type in a request means on a day; a word that is neither valid then nor discontinued is <see langword="null"/>.</summary>
    public static RequestedType? Read(string text, DateOnly day) => text switch
    {
        _ when ByName.TryGetValue(text, out var named) && named.IsValidOn(day) => new RequestedType(named),
        _ when ByAlias.TryGetValue(text, out var aliased) && day >= Timeline.NewNames.Since => new RequestedType(aliased),
        _ when DiscontinuedNames.Contains(text) => RequestedType.Discontinued,
        _ => null,
    };

    /// <summary>The types that an order of a day can be issued as.</summary>
    public static IEnumerable<Product> SoldOn(DateOnly day) => All.Where(product => product.IsValidOn(day) && product.IssuedOn(day) == product);

    private static Product New(string name, string alias, ValidationLevel validation, Coverage coverage, int maxYears, decimal pricePerYear, decimal pricePerName = 0) =>
        new(name, validation, coverage, maxYears, pricePerYear, pricePerName) { Alias = alias, SoldSince = Timeline.NewNames.Since };

    private static Product Old(string name, Product successor) => successor with { Name = name, Alias = null, SoldSince = null, Successor = successor };
}
