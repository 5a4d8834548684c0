using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>The parameters that several charging commands take alike.</summary>
internal static class OrderParameters
{
    public const string Years = "Years";

    public const string PromotionCodeName = "PromotionCode";

    public static ApiParameter PromotionCode { get; } =
        new ApiParameter(PromotionCodeName, "String", Promotion.MaxCodeLength, Required: false, "Promotional (coupon) code for the certificate.")
            .Refuses(tooLong: OrderErrors.PromotionCodeTooLong, slug: "promotion");

    /// <summary>The code as sent, <see langword="null"/> where none was; codes that differ are nobody's.</summary>
    public static string? ReadPromotionCode(RequestParameters parameters)
    {
        var code = parameters[PromotionCodeName];

        return code.IsMissing ? null : code.Single ?? Promotion.AmbiguousCode;
    }
}
