namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.users.getPricing</c> answers.</summary>
public static class GetPricingErrors
{
    public static ApiError ProductTypeInvalid { get; } = new(2011298, "ProductType is invalid");

    public static ApiError PromotionCodeInvalid { get; } = new(2011170, "PromotionCode is invalid");
}
