using SslRenewal.Domain.Errors;
using static SslRenewal.Domain.Activations.ApplicantField;

namespace SslRenewal.Domain.Activations;

/// <summary>What may be told of the organisation's representative. Names, title, telephone and mailbox are documented; the others are known from the vendor's error list alone, and their lengths are ours.</summary>
public static class RepresentativeFields
{
    private const int MaxNameLength = 60;
    private const int MaxDunsLength = 20;
    private const int MaxPhoneLength = 255;
    private const int MaxEmailLength = 128;

    public static IReadOnlyList<ApplicantField> InOrder { get; } =
    [
        Text("OrganizationRepFirstName", 2013374, "First name of the representative.", MaxNameLength),
        Text("OrganizationRepLastName", 2013375, "Last name of the representative.", MaxNameLength),
        Text("OrganizationRepTitle", 2013376, "Title of the representative.", MaxNameLength),
        Phone("OrganizationRepPhone", 2011388, invalid: 2011388, "Telephone number of the representative.", MaxPhoneLength),
        Text("OrganizationRepEmailAddress", 2013372, "Mailbox of the representative.", MaxEmailLength) with { Form = TextForm.Email, Invalid = ApplicantErrors.Invalid(2013372, "OrganizationRepEmailAddress") },
        Phone("OrganizationRepFax", 2011389, invalid: 2011389, "Fax number of the representative.", MaxPhoneLength),
        Text("OrganizationRepLegalName", 2013380, "Legal name of the representative's company."),
        Text("OrganizationRepDUNS", 2013380, "DUNS number of the representative's company.", MaxDunsLength) with { Form = TextForm.Digits, Invalid = ApplicantErrors.RepresentativeDunsInvalid },
        Text("OrganizationRepAddress1", 2013900, "Address of the representative."),
        Text("OrganizationRepAddress2", 2013900, "Second line of the address."),
        Text("OrganizationRepPostOfficeBox", 2013900, "Post office box of the representative."),
        Text("OrganizationRepCity", 2013384, "City of the representative."),
        Text("OrganizationRepStateProvince", 2013385, "State or province of the representative."),
        Text("OrganizationRepPostalCode", 2013386, "Postal code of the representative."),
        Country("OrganizationRepCountry", 2013387, "Country of the representative, ISO 3166-1 alpha-2."),
    ];
}
