using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>The organisation that an OV or EV leaf certifies.</summary>
internal static class CertifiedOrganization
{
    private const string RegistrationNumber = "CompanyRegistrationNumber";

    /// <summary>As the applicant gave it, or else as the signing request says; a certificate that was loaded without either gets its host's name.</summary>
    public static LeafOrganization Of(CertificateRow row, RequestSubject? subject)
    {
        var given = ApplicantTexts.Of(row.Applicant);
        var isExtended = ProductCatalogue.Find(row.SslType)!.Validation is ValidationLevel.Extended;

        return new LeafOrganization(
            given[AdminFields.OrganizationName.Name] ?? subject?.Organization ?? row.HostName!,
            given[AdminFields.City.Name] ?? subject?.Locality,
            given[AdminFields.StateProvince.Name] ?? subject?.State,
            given[AdminFields.Country.Name] ?? subject?.Country,
            isExtended ? given[RegistrationNumber] : null,
            isExtended ? "Private Organization" : null,
            isExtended ? given[CompanyFields.IncorporationCountry.Name] : null);
    }
}
