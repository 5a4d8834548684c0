using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Faults;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Purchases;

namespace SslRenewal.Api.Commands.Create;

/// <summary><c>namecheap.ssl.create</c>: buys a certificate, which is paid for and then waits to be activated.</summary>
internal static class CreateEndpoint
{
    public static ApiCommand Command { get; } = new(
        "namecheap.ssl.create", "Creates a new SSL certificate", Charges: true, CreateParameters.InOrder, CreateXml.Zero, OrderHandler.With<CreateOrders, PurchaseRequest, PurchaseAttempt>(CreateParameters.Read))
    {
        Description = $"Buys a certificate, which must be activated within {ActivationPeriod.Days} days. Multi-domain types include {ProductCatalogue.IncludedNames} names.",
        Example = CreateXml.Write(new Order(new CertificateId(930836), ProductCatalogue.StandardSsl, Years: 2, OrderId: 1095893, TransactionId: 1590801, Charged: 18.00m), new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero)),
        Refusals = CreateRefusals.InOrder,
        FromOutside = CreateErrors.FromOutside,
        Meets = [FaultKind.OrderCreationFailed, FaultKind.PromotionStoreError],
    };
}
