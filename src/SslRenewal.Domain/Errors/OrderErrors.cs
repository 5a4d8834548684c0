namespace SslRenewal.Domain.Errors;

/// <summary>The errors that every command which takes money has in common, in the words of the documentation.</summary>
public static class OrderErrors
{
    // The product is not sold.
    public static ApiError TypeDiscontinued { get; } = new(2011301, "We're sorry, the requested SSL type has been discontinued");

    // The industry no longer issues certificates that long.
    public static ApiError FourYearsEnded { get; } = new(4080167, "Due to recent CA/B Forum updates, it is no longer possible to purchase 4- and 5-year certificates after March 1, 2015. Please contact our support team.");

    // The promotion code is refused.
    public static ApiError PromotionCodeTooLong { get; } = new(2013170, "Parameter PromotionCode is TooLong");
    public static ApiError PromotionStore { get; } = new(2011170, "Error occured while validating promotion code");
    public static ApiError PromotionUnknown { get; } = new(2011170, "Promotion code is not available");
    public static ApiError PromotionInactive { get; } = new(2011170, "Promotion code is not active");
    public static ApiError PromotionNotStarted { get; } = new(2011170, "Promotion code is not started yet.");
    public static ApiError PromotionExpired { get; } = new(2011170, "Promotion code is expired");
    public static ApiError PromotionRequiresUserName { get; } = new(2011170, "Promotion code requires username.");
    public static ApiError PromotionDenied { get; } = new(2011170, "Access denied for the promotion code");
    public static ApiError PromotionUsedUp { get; } = new(2011170, "Promotion code usage exceeded");

    // The order cannot be made.
    public static ApiError InsufficientFunds { get; } = new(2528166, "ORDER CREATION FAILED; INSUFFICIENTFUNDS;Insufficient funds in account; Sorry! Your available balance is insufficient to cover the current billing amount;");
    public static ApiError Failed { get; } = new(2528166, "Order creation failed");

    // Answered by what stands behind the vendor's API; older documentation lists them.
    public static ApiError NotChargeable { get; } = new(2033409, "Possibly a logical error in authentication phase. Order chargeable for Username is not found");
    public static ApiError AtMostTenYears { get; } = new(2015167, "Number of years should be maximum 10");
    public static ApiError PurchaseExists { get; } = new(4011299, "The Purchasevalidationid already exists.The certificate cannot be created.");
    public static ApiError Unhandled { get; } = new(5050900, "Unhandled exceptions");
}
