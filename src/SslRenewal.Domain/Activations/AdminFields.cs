using static SslRenewal.Domain.Activations.ApplicantField;

namespace SslRenewal.Domain.Activations;

/// <summary>What may be told of whoever administers the certificate. The vendor lists lengths for some; those of the others are its error list's names with lengths of ours.</summary>
public static class AdminFields
{
    public static ApplicantField OrganizationName { get; } = Text("AdminOrganizationName", 2013201, "Legal name of the organization; OV and EV certificates need it unless the CSR names one.");

    public static ApplicantField Country { get; } = ApplicantField.Country("AdminCountry", 2013211, "Country of the organization, ISO 3166-1 alpha-2; EV certificates need it.");

    public static ApplicantField StateProvince { get; } = Text("AdminStateProvince", 2013208, "State or province of the organization; EV certificates need it.");

    public static ApplicantField City { get; } = Text("AdminCity", 2013207, "City of the organization; EV certificates need it.");

    public static ApplicantField Address1 { get; } = Text("AdminAddress1", 2013900, "Address of the organization; EV certificates need it.");

    public static ApplicantField PostalCode { get; } = Text("AdminPostalCode", 2013210, "Postal code of the organization; EV certificates need it.");

    public static IReadOnlyList<ApplicantField> InOrder { get; } =
    [
        OrganizationName,
        Text("AdminJobTitle", 2013202, "Job title of the administrator."),
        Text("AdminFirstName", 2013203, "First name of the administrator."),
        Text("AdminLastName", 2013204, "Last name of the administrator."),
        Country,
        StateProvince,
        Text("AdminStateProvinceChoice", 2013209, "Whether AdminStateProvince is a state or a province."),
        City,
        Address1,
        Text("AdminAddress2", 2013900, "Second line of the address."),
        PostalCode,
        Phone("AdminPhone", 2013212, invalid: 2011212, "Telephone number of the organization."),
        Text("AdminPhoneExt", 2013215, "Extension of the telephone number.", maxLength: 32) with { Form = TextForm.Digits, Invalid = Errors.ApplicantErrors.Invalid(2011215, "AdminPhoneExt") },
        Phone("AdminFax", 2013213, invalid: 2011213, "Fax number of the organization."),
    ];
}
