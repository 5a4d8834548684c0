using SslRenewal.Domain.Errors;
using static SslRenewal.Domain.Activations.ApplicantField;

namespace SslRenewal.Domain.Activations;

/// <summary>What may be told of the organisation itself. All but the department and the DUNS number are known from the vendor's error list alone; their lengths are ours.</summary>
public static class OrganizationFields
{
    private const int MaxDunsLength = 20;

    public static IReadOnlyList<ApplicantField> InOrder { get; } =
    [
        Text("OrganizationDepartment", 2013380, "Department of the organization."),
        Text("OrganizationDUNS", 2013900, "DUNS number of the organization.", MaxDunsLength) with { Form = TextForm.Digits, Invalid = ApplicantErrors.OrganizationDunsInvalid },
        Text("OrganizationLegalName", 2013900, "Legal name of the organization."),
        Text("OrganizationAddress1", 2013900, "Address of the organization."),
        Text("OrganizationAddress2", 2013900, "Second line of the address."),
        Text("OrganizationPOBox", 2013900, "Post office box of the organization."),
        Text("OrganizationCity", 2013900, "City of the organization."),
        Text("OrganizationStateProvince", 2013900, "State or province of the organization."),
        Text("OrganizationPostalCode", 2013900, "Postal code of the organization."),
        Country("OrganizationCountry", 2013900, "Country of the organization, ISO 3166-1 alpha-2."),
        Phone("OrganizationPhone", 2013388, invalid: 2013388, "Telephone number of the organization."),
        Phone("OrganizationFax", 2013389, invalid: 2013389, "Fax number of the organization."),
    ];
}
