namespace SslRenewal.Domain.Errors;

/// <summary>The errors that <c>namecheap.ssl.purchasemoresans</c> answers beside <see cref="OrderErrors"/>; what its documentation lacks is taken from that of <c>namecheap.ssl.create</c>.</summary>
public static class PurchaseMoreSansErrors
{
    /// <summary>The one text that was ever recorded of it, whatever is wrong with the number or the certificate.</summary>
    public static ApiError CertificateIdInvalid { get; } = new(2011294, "CertificateId is not valid");

    public static ApiError TypeInvalid { get; } = new(2011301, "SSLType is invalid");

    public static ApiError NamesInvalid => CreateErrors.NamesInvalid;
    public static ApiError NamesOutOfRange => CreateErrors.NamesOutOfRange;
    public static ApiError OverLimit => CreateErrors.NamesOverLimit;

    /// <summary>What stands behind the vendor's API answers; only a fault brings it about here.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } =
        [OrderErrors.NotChargeable, OrderErrors.AtMostTenYears, GetPricingErrors.PromotionCodeInvalid, OrderErrors.PurchaseExists, OrderErrors.Unhandled];
}
