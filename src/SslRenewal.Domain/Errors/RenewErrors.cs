namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.renew</c> answers, in the words of its documentation, its typing errors included.</summary>
public static class RenewErrors
{
    // A parameter is missing.
    public static ApiError CertificateIdMissing { get; } = new(2010294, "Parameter CertificateID is Missing");
    public static ApiError YearsMissing { get; } = new(2010167, "Parameter Years is Missing");
    public static ApiError SslTypeMissing { get; } = new(2010301, "Parameter SSLType is Missing");

    // A parameter cannot be read.
    public static ApiError CertificateIdTooLong { get; } = new(2013294, "Parameter CertificateID is TooLong");
    public static ApiError CertificateIdInvalid { get; } = new(2011294, "Parameter CertificateID is Invalid");
    public static ApiError YearsTooLong { get; } = new(2013167, "Parameter Years is TooLong");
    public static ApiError YearsInvalid { get; } = new(2011167, "Parameter Years is Invalid");
    public static ApiError YearsOutOfRange { get; } = new(2013167, "Parameter Years is OutOfRange");
    public static ApiError SslTypeTooLong { get; } = new(2013301, "Parameter SSLType is TooLong");
    public static ApiError SslTypeInvalid { get; } = new(2011301, "Parameter SSLType is not valid");
    public static ApiError PromotionCodeTooLong { get; } = new(2013170, "Parameter PromotionCode is TooLong");

    // The product is not sold, or not for so long.
    public static ApiError SslTypeDiscontinued { get; } = new(2011301, "We're sorry, the requested SSL type has been discontinued");

    // The request and the certificate do not fit.
    public static ApiError CertificateUnknown { get; } = new(4011294, "CertificateID is invalid");
    public static ApiError StatusInvalid { get; } = new(4011331, "Certificate status is invalid");
    public static ApiError AlreadyQueued { get; } = new(4028294, "This CertificateID is already queued for Renewal");
    public static ApiError SslTypeMismatch { get; } = new(2012301, "SSLType Mismatch");

    // The day is outside the renewal window.
    public static ApiError OutsideWindow { get; } = new(4011294, "Certificate not meet the ExpireDate. So cannot Renew");
    public static ApiError ThreeYearsTooEarly { get; } = new(4011294, "Cannot renew with Year=3 when certificate's days to expire > 90. Try again when certificate's days to expire <= 90");

    // The industry no longer issues certificates that long.
    public static ApiError FourYearsEnded { get; } = new(4080167, "Due to recent CA/B Forum updates, it is no longer possible to purchase 4- and 5-year certificates after March 1, 2015. Please contact our support team.");
    public static ApiError ThreeYearsEnded { get; } = new(4080167, "Due to revised CA/B Forum regulations, it is no longer possible to activate 3-, 4-, and 5-year certificates after March 1, 2018. Please contact our support team.");

    // The promotion code is refused.
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
    public static ApiError OrderFailed { get; } = new(2528166, "Order creation failed");

    /// <summary>More years than the type is sold for; the maximum is the catalogue's.</summary>
    public static ApiError YearsOverType(int maximum) => new(2013167, $"Parameter Years is OutOfRange. Max Years value for this Type is {maximum}.");
}
