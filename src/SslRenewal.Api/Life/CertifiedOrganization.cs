using System.Text.Json;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>The organisation that an OV or EV leaf certifies.</summary>
internal static class CertifiedOrganization
{
    /// <summary>As the applicant gave it, or else as the signing request says; a certificate that was loaded without either gets its host's name.</summary>
    public static LeafOrganization Of(CertificateRow row, RequestSubject? subject)
    {
        var given = row.Applicant is { } applicant ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(applicant)! : [];
        var isExtended = ProductCatalogue.Find(row.SslType)!.Validation is ValidationLevel.Extended;

        return new LeafOrganization(
            Text("adminOrganizationName") ?? subject?.Organization ?? row.HostName!,
            Text("adminCity") ?? subject?.Locality,
            Text("adminStateProvince") ?? subject?.State,
            Text("adminCountry") ?? subject?.Country,
            isExtended ? Text("companyRegistrationNumber") : null,
            isExtended ? "Private Organization" : null,
            isExtended ? Text("companyIncorporationCountry") : null);

        string? Text(string name) => given.GetValueOrDefault(name) is { ValueKind: JsonValueKind.String } element && element.GetString() is { Length: > 0 } text ? text : null;
    }
}
