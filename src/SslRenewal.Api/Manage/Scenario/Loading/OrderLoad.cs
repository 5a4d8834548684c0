using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Orders;
using SslRenewal.Persistence.Orders;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Makes the rows of an account's orders.</summary>
internal sealed class OrderLoad(int tenant, AccountScan scan)
{
    /// <exception cref="ScenarioException">It names a certificate that the account does not have.</exception>
    public OrderRow Row(ScenarioOrder order, string userKey, string path)
    {
        CheckCertificate(order.CertificateId, $"{path}.certificateId");

        if (order.Renews is { } renewed)
        {
            CheckCertificate(renewed, $"{path}.renews");

            if (order.Kind is not OrderKind.Renew || renewed == order.CertificateId)
            {
                throw ScenarioException.Of($"{path}.renews", "another certificate than the one bought, and only where the kind is renew");
            }
        }

        return new()
        {
            Tenant = tenant,
            OrderId = order.OrderId,
            TransactionId = order.TransactionId,
            Kind = order.Kind,
            UserKey = userKey,
            CertificateId = order.CertificateId,
            Renews = order.Renews,
            Years = order.Years,
            Amount = order.Amount,
            PromotionCode = order.PromotionCode,
            PlacedAt = order.PlacedOn,
        };
    }

    private void CheckCertificate(int number, string path)
    {
        if (!scan.Certificates.Contains(number))
        {
            throw ScenarioException.Of(path, "a certificate of the account", $"{number}");
        }
    }
}
