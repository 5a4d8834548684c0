using SslRenewal.Domain.Errors;
using static SslRenewal.Domain.Activations.ApplicantField;

namespace SslRenewal.Domain.Activations;

/// <summary>What may be told of the company behind an EV certificate.</summary>
public static class CompanyFields
{
    private const int MaxLength = 100;

    public static ApplicantField IncorporationCountry { get; } = Country("CompanyIncorporationCountry", 2013667, "Country of incorporation, ISO 3166-1 alpha-2; EV certificates need it.");

    public static IReadOnlyList<ApplicantField> InOrder { get; } =
    [
        IncorporationCountry,
        Text("CompanyIncorporationStateProvince", 2013900, "State or province of incorporation."),
        Text("CompanyIncorporationLocality", 2013900, "Locality of incorporation.", MaxLength),
        Text("CompanyIncorporationDate", 2013900, "Day of incorporation, YYYY-MM-DD.", MaxLength) with { Form = TextForm.Day, Invalid = ApplicantErrors.IncorporationDateInvalid },
        Text("CompanyDBA", 2013900, "The name that the company does business as.", MaxLength),
        Text("CompanyRegistrationNumber", 2013900, "Registration number of the company.", MaxLength),
    ];
}
