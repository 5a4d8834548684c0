using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Faults;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Commands.Renew;

/// <summary><c>namecheap.ssl.renew</c>: creates a renewal of a certificate, which is paid for and then waits to be activated.</summary>
internal static class RenewEndpoint
{
    public static ApiCommand Command { get; } = new(
        "namecheap.ssl.renew", "Creates a renewal SSL certificate", Charges: true, RenewParameters.InOrder, RenewXml.Zero, OrderHandler.With<RenewOrders, RenewalRequest, RenewalAttempt>(RenewParameters.Read))
    {
        Description = $"A certificate can be renewed while it is active, from {RenewalWindow.DaysBeforeExpiry} days before the day of its expiry to {RenewalWindow.DaysAfterExpiry} days after it. The renewal has as many names as the certificate, and must be activated.",
        Example = RenewXml.Write(new Order(new CertificateId(123456), ProductCatalogue.StandardSsl, Years: 1, OrderId: 1234567, TransactionId: 1234567, Charged: 9.00m)),
        Refusals = RenewRefusals.InOrder,
        FromOutside = RenewErrors.FromOutside,
        Meets = [FaultKind.OrderCreationFailed, FaultKind.PromotionStoreError],
    };
}
