using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>The result element of <c>namecheap.ssl.renew</c>.</summary>
internal static class RenewXml
{
    private const string Result = "SSLRenewResult";

    /// <summary>As the vendor answers a refusal: the type is left out, the numbers are zero.</summary>
    public static XElement Zero { get; } = ApiResponse.Element(Result,
        new XAttribute("CertificateID", 0), new XAttribute("Years", 0), new XAttribute("OrderId", 0), new XAttribute("TransactionId", 0), new XAttribute("ChargedAmount", 0));

    public static XElement Write(Order order) => ApiResponse.Element(Result,
        new XAttribute("CertificateID", order.Certificate),
        new XAttribute("SSLType", order.Product.Name),
        new XAttribute("Years", order.Years),
        new XAttribute("OrderId", order.OrderId),
        new XAttribute("TransactionId", order.TransactionId),
        new XAttribute("ChargedAmount", ApiResponse.Amount(order.Charged)));
}
