using System.Diagnostics;
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
        new XAttribute("Status", row.Status.ToString().ToLowerInvariant()),
        new XAttribute("StatusDescription", Describe(row.Status)),
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

    // Clients look for the word Renewal to tell a renewal from a purchase.
    private static string Describe(CertificateStatus status) => status switch
    {
        CertificateStatus.Active => "Certificate is Active.",
        CertificateStatus.NewPurchase => "Certificate is a new purchase, not yet activated.",
        CertificateStatus.NewRenewal => "Certificate is a Renewal, not yet activated.",
        CertificateStatus.Purchased => "Certificate is activated and waits for its validation.",
        CertificateStatus.PurchaseError => "Certificate was refused by its issuer.",
        CertificateStatus.Cancelled => "Certificate is Cancelled.",
        CertificateStatus.Replaced => "Certificate is Replaced.",
        _ => throw new UnreachableException(),
    };
}
