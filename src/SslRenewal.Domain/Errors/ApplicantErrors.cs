namespace SslRenewal.Domain.Errors;

/// <summary>The errors about what is told of an applicant, as <c>namecheap.ssl.activate</c> and <c>namecheap.ssl.reissue</c> document them.</summary>
public static class ApplicantErrors
{
    public static ApiError OrganizationDunsInvalid { get; } = new(4011900, "OrganizationDUNS must be integer");
    public static ApiError RepresentativeDunsInvalid { get; } = new(4011380, "OrganizationRepDUNS must be integer");
    public static ApiError IncorporationDateInvalid { get; } = new(2011668, "Parameter CompanyIncorporationDate is Invalid. Valid format is YYYY-MM-DD");

    // What a validation level needs was not told.
    public static ApiError OrganizationMissing { get; } = new(2010396, "Either CSR Organization or AdminOrganizationName must be specified");
    public static ApiError IncorporationCountryMissing { get; } = new(2010667, "CompanyIncorporationCountry is Required for EV SSL certificates");

    public static ApiError TooLong(int number, string name) => new(number, $"Parameter {name} is TooLong");

    public static ApiError Invalid(int number, string name) => new(number, $"Parameter {name} is Invalid");

    /// <summary>An EV certificate needs it.</summary>
    public static ApiError Missing(string name) => new(2010326, $"Parameter {name} is missing");

    public static ApiError CountryUnknown(string name, string code) => new(4011297, $"Parameter {name} {code} is not a valid ISO 3166-1 alpha-2 country");
}
