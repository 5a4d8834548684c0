using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Commands.PurchaseMoreSans;

/// <summary>The result element of <c>namecheap.ssl.purchasemoresans</c>.</summary>
internal static class PurchaseMoreSansXml
{
    private const string Result = "SSLPurchaseMoreSANSResult";

    public static XElement Zero { get; } = ApiResponse.Element(Result,
        new XAttribute("IsSuccess", value: false), new XAttribute("OrderId", 0), new XAttribute("TransactionId", 0), new XAttribute("ChargedAmount", 0));

    /// <param name="names">The certificate's names beyond those included, with those that were bought now.</param>
    public static XElement Write(Order order, CertificateStatus status, int names) => ApiResponse.Element(Result,
        new XAttribute("IsSuccess", value: true),
        new XAttribute("OrderId", order.OrderId),
        new XAttribute("TransactionId", order.TransactionId),
        new XAttribute("ChargedAmount", ApiResponse.Amount(order.Charged)),
        ApiResponse.Element("SSLCertificate",
            new XAttribute("CertificateID", order.Certificate),
            new XAttribute("SSLType", order.Product.Name.ToLowerInvariant()),
            new XAttribute("Years", order.Years),
            new XAttribute("Status", StatusWords.Of(status).Word.ToUpperInvariant()),
            new XAttribute("SANSCount", names)));
}
