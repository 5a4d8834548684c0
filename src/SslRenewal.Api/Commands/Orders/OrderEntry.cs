using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Telemetry;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Promotions;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Orders;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Enters an order that is granted, within a transaction that holds its tenant: the order with its money, what it bought, and the promotion's use. The caller saves.</summary>
internal sealed class OrderEntry(RenewalDbContext database, Tally tally)
{
    /// <param name="requestId">The request that places it.</param>
    /// <param name="storeAsync">Puts what is bought into the database, numbered from the tenant's counters.</param>
    public async Task<Order> StoreAsync(Caller caller, Guid requestId, OrderKind kind, OrderAttempt attempt, Func<TenantRow, Task<Bought>> storeAsync)
    {
        var (tenant, userKey) = (caller.Tenant, caller.UserKey);
        var counters = await database.Tenants.SingleAsync(row => row.Tenant == tenant);
        var user = await database.Users.SingleAsync(row => row.Tenant == tenant && row.UserKey == userKey);

        var bought = await storeAsync(counters);
        var row = new OrderRow
        {
            Tenant = tenant,
            OrderId = counters.NextOrderId++,
            TransactionId = counters.NextTransactionId++,
            Kind = kind,
            UserKey = userKey,
            CertificateId = bought.Certificate.Value,
            Renews = bought.Renews?.Value,
            Years = attempt.Years,
            Amount = attempt.Price,
            PromotionCode = attempt.Promotion?.Promotion?.Code,
            PlacedAt = attempt.Now,
            Request = requestId,
        };

        database.AddRange(row, user.Enter(-row.Amount, kind.ToCause(), attempt.Now, row.OrderId));
        tally.Ordered(kind, row.Amount);
        await CountUseAsync(tenant, attempt.Promotion);

        return new Order(bought.Certificate, bought.Product, row.Years, row.OrderId, row.TransactionId, row.Amount);
    }

    private async Task CountUseAsync(int tenant, PromotionUse? use)
    {
        if (use?.Promotion is not { } promotion)
        {
            return;
        }

        var key = PromotionRow.KeyOf(promotion.Code);

        if (await database.PromotionUsage.SingleOrDefaultAsync(row => row.Tenant == tenant && row.CodeKey == key) is { } usage)
        {
            usage.Used++;
        }
        else
        {
            _ = database.PromotionUsage.Add(new PromotionUsageRow { Tenant = tenant, CodeKey = key, Used = use.Used + 1, UsageLimit = promotion.UsageLimit });
        }
    }
}
