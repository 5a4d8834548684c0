using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Names;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Api.Commands.ParseCsr;

/// <summary>The result element of <c>namecheap.ssl.parseCSR</c>; a refusal has none, and the file stands beside the details.</summary>
internal static class ParseCsrXml
{
    public static XElement Write(SigningRequest request, bool tellsFile, DateOnly today) =>
        ApiResponse.Element("SSLParseCSRResult", Details(request), tellsFile ? File(request, today) : null);

    private static XElement Details(SigningRequest request)
    {
        var commonName = request.Subject.CommonName ?? (request.Names.Dns is [var first, ..] ? first : null);
        var domain = commonName is null ? null : DomainName.Parse(commonName);

        return ApiResponse.Element("CSRDetails",
            ApiResponse.Element("CommonName", commonName),
            ApiResponse.Element("DomainName", domain?.Registered.ToString()),
            ApiResponse.Element("Country", request.Subject.Country),
            ApiResponse.Element("OrganisationUnit", request.Subject.OrganizationalUnit),
            ApiResponse.Element("Organisation", request.Subject.Organization),
            ApiResponse.Element("ValidTrueDomain", domain is { IsInternal: false }),
            ApiResponse.Element("State", request.Subject.State),
            ApiResponse.Element("Locality", request.Subject.Locality),
            ApiResponse.Element("Email", request.Subject.Email),
            ApiResponse.Element("DNSNames", request.Names.Dns is [] ? null : string.Join(',', request.Names.Dns)));
    }

    // Before the activation there is no value that tells certificates apart: the file's other two words.
    private static XElement File(SigningRequest request, DateOnly today) => ApiResponse.Element("HttpDCValidation",
        new XAttribute("ValueAvailable", value: true),
        ApiResponse.Element("FileName", new XCData($"{request.Md5}.txt")),
        ApiResponse.Element("FileContent", new XCData($"{request.Sha256}\n{ControlSuffix.On(today).Domain}")));
}
