namespace SslRenewal.Domain.Errors;

/// <summary>The errors that <c>namecheap.ssl.renew</c> answers beside <see cref="OrderErrors"/>, in the words of its documentation, its typing errors included.</summary>
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

    // The request and the certificate do not fit.
    public static ApiError CertificateUnknown { get; } = new(4011294, "CertificateID is invalid");
    public static ApiError StatusInvalid { get; } = new(4011331, "Certificate status is invalid");
    public static ApiError AlreadyQueued { get; } = new(4028294, "This CertificateID is already queued for Renewal");
    public static ApiError SslTypeMismatch { get; } = new(2012301, "SSLType Mismatch");

    // The day is outside the renewal window.
    public static ApiError OutsideWindow { get; } = new(4011294, "Certificate not meet the ExpireDate. So cannot Renew");
    public static ApiError ThreeYearsTooEarly { get; } = new(4011294, "Cannot renew with Year=3 when certificate's days to expire > 90. Try again when certificate's days to expire <= 90");

    // The industry no longer issues certificates that long.
    public static ApiError ThreeYearsEnded { get; } = new(4080167, "Due to revised CA/B Forum regulations, it is no longer possible to activate 3-, 4-, and 5-year certificates after March 1, 2018. Please contact our support team.");

    /// <summary>More years than the type is sold for; the maximum is the catalogue's.</summary>
    public static ApiError YearsOverType(int maximum) => new(2013167, $"Parameter Years is OutOfRange. Max Years value for this Type is {maximum}.");

    /// <summary>What stood behind the vendor's API answered, by older documentation; only a fault brings it about here.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } = [OrderErrors.NotChargeable, OrderErrors.AtMostTenYears, OrderErrors.Unhandled];
}
