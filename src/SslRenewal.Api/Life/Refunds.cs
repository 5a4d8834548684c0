using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>Gives back what was paid for a certificate, within a transaction that holds its tenant; each order once.</summary>
internal sealed class Refunds(RenewalDbContext database)
{
    /// <returns>Whether anything was given back.</returns>
    public async Task<bool> RefundAsync(CertificateRow certificate, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (tenant, id) = (certificate.Tenant, certificate.CertificateId);

        var orders = await database.Orders
            .Where(row => row.Tenant == tenant && row.CertificateId == id && row.Amount > 0)
            .Where(row => !database.Ledger.Any(entry => entry.Tenant == tenant && entry.OrderId == row.OrderId && entry.Cause == LedgerCause.Refund))
            .OrderBy(row => row.OrderId)
            .Select(row => new { row.OrderId, row.UserKey, row.Amount })
            .ToListAsync(cancellationToken);

        foreach (var order in orders)
        {
            var user = await database.Users.SingleAsync(row => row.Tenant == tenant && row.UserKey == order.UserKey, cancellationToken);
            _ = database.Add(user.Enter(order.Amount, LedgerCause.Refund, at, order.OrderId));
        }

        return orders.Count > 0;
    }
}
