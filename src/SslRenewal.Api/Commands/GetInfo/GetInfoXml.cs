using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>The result element of <c>namecheap.ssl.getInfo</c>.</summary>
internal static class GetInfoXml
{
    private const string Result = "SSLGetInfoResult";

    public static XElement Zero { get; } = ApiResponse.Element(Result, new XAttribute("Years", 0), new XAttribute("OrderId", 0), new XAttribute("SANSCount", 0));

    public static XElement Write(CertificateRow row, int orderId) => ApiResponse.Element(Result,
        new XAttribute("Status", StatusWords.Of(row.Status).Word),
        new XAttribute("StatusDescription", StatusWords.Of(row.Status).Description),
        new XAttribute("Type", row.SslType.ToLowerInvariant()),
        new XAttribute("IssuedOn", ApiResponse.Date(row.IssuedAt)),
        new XAttribute("Years", row.Years),
        new XAttribute("Expires", ApiResponse.Date(row.ExpiresAt)),
        new XAttribute("ActivationExpireDate", ""),
        new XAttribute("OrderId", orderId),
        new XAttribute("ReplacedBy", $"{row.ReplacedBy}"),
        new XAttribute("SANSCount", row.Sans),
        ApiResponse.Element("CertificateDetails",
            ApiResponse.Element("CSR", row.Csr is null ? null : new XCData(row.Csr)),
            ApiResponse.Element("ApproverEmail"),
            ApiResponse.Element("CommonName", row.HostName),
            ApiResponse.Element("AdministratorName"),
            ApiResponse.Element("AdministratorEmail")));
}
