using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>The result element of <c>namecheap.ssl.getInfo</c>.</summary>
internal static class GetInfoXml
{
    private const string Result = "SSLGetInfoResult";
    private const string Certificate = "Certificate";

    public static XElement Zero { get; } = ApiResponse.Element(Result, new XAttribute("Years", 0), new XAttribute("OrderId", 0), new XAttribute("SANSCount", 0));

    public static XElement Write(CertificateInfo info)
    {
        var row = info.Certificate;

        return ApiResponse.Element(Result,
            new XAttribute("Status", StatusWords.Of(row.Status).Word),
            new XAttribute("StatusDescription", StatusWords.Of(row.Status).Description),
            new XAttribute("Type", row.SslType.ToLowerInvariant()),
            new XAttribute("IssuedOn", ApiResponse.Date(row.IssuedAt)),
            new XAttribute("Years", row.Years),
            new XAttribute("Expires", ApiResponse.Date(row.ExpiresAt)),
            new XAttribute("ActivationExpireDate", ApiResponse.Date(row.ActivationEnd)),
            new XAttribute("OrderId", info.OrderId),
            new XAttribute("ReplacedBy", $"{row.ReplacedBy}"),
            new XAttribute("SANSCount", row.Sans),
            Details(info),
            Provider(row));
    }

    private static XElement Details(CertificateInfo info) => ApiResponse.Element("CertificateDetails",
        ApiResponse.Element("CSR", Text(info.Certificate.Csr)),
        ApiResponse.Element("ApproverEmail", Filled(info.Approver)),
        ApiResponse.Element("CommonName", Filled(info.Certificate.HostName)),
        ApiResponse.Element("AdministratorName", Filled(AdministratorName.In(info.Certificate.Applicant))),
        ApiResponse.Element("AdministratorEmail", Filled(info.Certificate.AdminEmail)),
        ApiResponse.Element("Certificates",
            new XAttribute("CertificateReturned", info.Returned is not null),
            new XAttribute("ReturnType", info.Returned?.Type.Word ?? ""),
            info.Returned is { } returned ? Returned(returned) : null));

    private static IEnumerable<XElement> Returned(ReturnedCertificate returned)
    {
        yield return ApiResponse.Element(Certificate, Text(returned.Pem));

        if (returned.Intermediates is not [])
        {
            yield return ApiResponse.Element("CaCertificates", returned.Intermediates.Select(pem =>
                ApiResponse.Element(Certificate, new XAttribute("Type", "INTERMEDIATE"), ApiResponse.Element(Certificate, Text(pem)))));
        }
    }

    private static XElement Provider(CertificateRow row) => ApiResponse.Element("Provider",
        ApiResponse.Element("OrderID", row.ProviderOrderId),
        ApiResponse.Element("Name", CertificateProvider.On(DateOnly.FromDateTime(row.PurchasedAt.UtcDateTime)).Name));

    private static XCData? Text(string? text) => text is null ? null : new XCData(text);

    private static string? Filled(string? text) => text is "" ? null : text;
}
