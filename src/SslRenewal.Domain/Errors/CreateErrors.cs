namespace SslRenewal.Domain.Errors;

/// <summary>The errors that <c>namecheap.ssl.create</c> answers beside <see cref="OrderErrors"/>, in the words of its documentation.</summary>
public static class CreateErrors
{
    // A parameter is missing.
    public static ApiError YearsMissing { get; } = new(2010167, "Parameter Years is Missing");
    public static ApiError TypeMissing { get; } = new(2010298, "Parameter Type is Missing");

    // A parameter cannot be read.
    public static ApiError YearsInvalid { get; } = new(2011167, "Parameter Years is Invalid");
    public static ApiError YearsOutOfRange { get; } = new(2013167, "Parameter Years is OutOfRange");
    public static ApiError TypeInvalid { get; } = new(2011301, "Parameter Type is not valid");
    public static ApiError NamesInvalid { get; } = new(2011900, "Parameter SANSToAdd is Invalid");
    public static ApiError NamesOutOfRange { get; } = new(2013900, "Parameter SANSToAdd is OutOfRange");

    // The type is not sold with so many names.
    public static ApiError NamesNotSold { get; } = new(2011767, "Addon details is not available for the SSLType");
    public static ApiError NamesOverLimit { get; } = new(2011767, "Number of SANS To add is not within the limit.");

    // The industry no longer issues certificates that long.
    public static ApiError ThreeYearsEnded { get; } = new(4080167, "Due to revised CA/B Forum regulations, it is no longer possible to purchase 3-, 4- and 5-year certificates after March 1, 2018. Please contact our support team.");

    /// <summary>What stands behind the vendor's API answers; only a fault brings it about here.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } =
    [
        new(2015167, "Number of years should be maximum 3"),
        new(2032409, "Some error occurred during authentication phase"),
        new(2528166, "ORDER CREATION FAILED; Failed to Create Order;;Oops! Internal error occurred while creating order. Please try again. If problem persist, please contact support. Error Details:-CALCULATIONERROR"),
        OrderErrors.PurchaseExists,
    ];
}
