using System.Xml.Linq;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Commands.Create;

/// <summary>The result element of <c>namecheap.ssl.create</c>.</summary>
internal static class CreateXml
{
    private const string Result = "SSLCreateResult";

    public static XElement Zero { get; } = ApiResponse.Element(Result,
        new XAttribute("IsSuccess", value: false), new XAttribute("OrderId", 0), new XAttribute("TransactionId", 0), new XAttribute("ChargedAmount", 0));

    public static XElement Write(Order order, DateTimeOffset createdAt) => ApiResponse.Element(Result,
        new XAttribute("IsSuccess", value: true),
        new XAttribute("OrderId", order.OrderId),
        new XAttribute("TransactionId", order.TransactionId),
        new XAttribute("ChargedAmount", ApiResponse.Amount(order.Charged)),
        ApiResponse.Element("SSLCertificate",
            new XAttribute("CertificateID", order.Certificate),
            new XAttribute("Created", ApiResponse.Date(createdAt)),
            new XAttribute("SSLType", order.Product.Name),
            new XAttribute("Years", order.Years),
            new XAttribute("Status", "NewPurchase")));
}
