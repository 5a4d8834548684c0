using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Activations;

/// <summary>What must be told of the applicant at a validation level, for an activation and a reissue alike.</summary>
public static class ApplicantRules
{
    public static IReadOnlyList<Rule<ActivationAttempt>> InOrder { get; } =
    [
        .. ApplicantFields.Countries.Select(field => new Rule<ActivationAttempt>(6, $"{field.Name.ToLowerInvariant()}.unknown", $"{field.Name}, where given, is a code of ISO 3166-1 alpha-2",
            attempt => attempt.Request.Applicant.Find(field) is not { } code || CountryCodes.Contains(code), ApplicantErrors.CountryUnknown(field.Name, "{code}"))
        {
            ErrorFor = attempt => ApplicantErrors.CountryUnknown(field.Name, attempt.Request.Applicant.Find(field)!),
            Provoke = $"`{field.Name}=XX`",
        }),

        new(6, "organization.missing", "An OV or EV certificate is told its organization, by the CSR or by AdminOrganizationName",
            attempt => attempt.Validation is ValidationLevel.Domain || attempt.Request.Csr.Organization is not null || attempt.Request.Applicant.Find(AdminFields.OrganizationName) is not null, ApplicantErrors.OrganizationMissing)
        {
            Provoke = "a `High Assurance SSL`, a request with the subject `/CN=example.com`, and no AdminOrganizationName",
        },

        .. ApplicantFields.NeededForExtended.Select(field => new Rule<ActivationAttempt>(6, $"{field.Name.ToLowerInvariant()}.missing", $"An EV certificate is told {field.Name}",
            attempt => attempt.Validation is not ValidationLevel.Extended || attempt.Request.Applicant.Find(field) is not null, ApplicantErrors.Missing(field.Name))
        {
            Provoke = "an `EV SSL` without it, all before it given",
        }),

        new(6, "companyincorporationcountry.missing", "An EV certificate is told CompanyIncorporationCountry",
            attempt => attempt.Validation is not ValidationLevel.Extended || attempt.Request.Applicant.Find(CompanyFields.IncorporationCountry) is not null, ApplicantErrors.IncorporationCountryMissing)
        {
            Provoke = "an `EV SSL` without it, all before it given",
        },
    ];
}
