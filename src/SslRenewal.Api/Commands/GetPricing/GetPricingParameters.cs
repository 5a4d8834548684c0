using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Api.Commands.GetPricing;

/// <summary>What <c>namecheap.users.getPricing</c> reads, and how. The filters have no errors: a word that means nothing shows nothing.</summary>
internal static class GetPricingParameters
{
    private const int MaxLength = 20;

    private const string ProductType = "ProductType";
    private const string ProductCategory = "ProductCategory";
    private const string ActionName = "ActionName";
    private const string ProductName = "ProductName";

    private const string Certificates = "SSLCERTIFICATE";

    // No product has an empty name.
    private const string Nothing = "";

    private static readonly string[] ProductTypes = ["DOMAIN", Certificates, "WHOISGUARD"];

    /// <summary>In the order in which they are judged.</summary>
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(ProductType, "String", MaxLength, Required: true, $"{string.Join(", ", ProductTypes)}; the others than {Certificates} have no prices here.") { Example = Certificates }
            .Refuses(GetPricingErrors.ProductTypeInvalid, GetPricingErrors.ProductTypeInvalid,
                new($"ProductType is one of {string.Join(", ", ProductTypes)}", (text, _) => ProductTypes.Contains(text, StringComparer.OrdinalIgnoreCase), GetPricingErrors.ProductTypeInvalid) { Wrong = "HOSTING" }),

        new ApiParameter(ProductCategory, "String", MaxLength, Required: false, "PURCHASE or RENEW; or COMODO, which every type here is."),
        new ApiParameter(OrderParameters.PromotionCodeName, "String", Promotion.MaxCodeLength, Required: false, "Promotional (coupon) code that the prices are told with.")
            .Refuses(tooLong: GetPricingErrors.PromotionCodeInvalid, slug: "promotion"),
        new ApiParameter(ActionName, "String", MaxLength, Required: false, "PURCHASE or RENEW."),
        new ApiParameter(ProductName, "String", MaxLength, Required: false, "The name of a type, letter case, spaces and hyphens without meaning."),
    ];

    public static PriceFilter Read(RequestParameters parameters, DateOnly day) => new(
        parameters[ProductType].Value.Equals(Certificates, StringComparison.OrdinalIgnoreCase),
        Word(parameters[ProductCategory]), Word(parameters[ActionName]), Word(parameters[ProductName]), day);

    private static string? Word(ParameterText text) => text.IsMissing ? null : text.Single is { } word ? PriceFilter.Reduce(word) : Nothing;
}
