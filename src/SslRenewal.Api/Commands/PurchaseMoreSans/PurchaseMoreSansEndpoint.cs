using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Faults;
using SslRenewal.Domain.MoreNames;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Commands.PurchaseMoreSans;

/// <summary><c>namecheap.ssl.purchasemoresans</c>: buys names beyond those that a multi-domain certificate has.</summary>
internal static class PurchaseMoreSansEndpoint
{
    public static ApiCommand Command { get; } = new(
        "namecheap.ssl.purchasemoresans", "Purchases more add-on domains for already purchased certificate", Charges: true,
        PurchaseMoreSansParameters.InOrder, PurchaseMoreSansXml.Zero, OrderHandler.With<PurchaseMoreSansOrders, MoreNamesRequest, MoreNamesAttempt>(PurchaseMoreSansParameters.Read))
    {
        Description = "The names are paid for the certificate's whole term: names × name price × years. A certificate that is active already gets them with its next reissue.",
        Example = PurchaseMoreSansXml.Write(
            new Order(new CertificateId(501920), ProductCatalogue.SanCertificate, Years: 1, OrderId: 1234567, TransactionId: 1234567, Charged: 48.00m), CertificateStatus.NewPurchase, names: 4),
        Refusals = PurchaseMoreSansRefusals.InOrder,
        FromOutside = PurchaseMoreSansErrors.FromOutside,
        Meets = [FaultKind.OrderCreationFailed],
    };
}
