using SslRenewal.Api.Telemetry;
using SslRenewal.Domain.Orders;
using SslRenewal.Persistence.Orders;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Enters an order that is granted, within a transaction that holds its account: the order with its money, what it bought, and the promotion's use.</summary>
internal sealed class OrderEntry(Tally tally)
{
    private static readonly PreparedStatement CountUse = new(
        """
        INSERT INTO promotion_usage (tenant, code_key, used, usage_limit) VALUES (@tenant, @code, @used, @limit)
        ON CONFLICT (tenant, code_key) DO UPDATE SET used = promotion_usage.used + 1
        """, "@tenant", "@code", "@used", "@limit");

    /// <param name="requestId">The request that places it.</param>
    /// <param name="storeAsync">Puts what is bought into the database, numbered from the account's counters.</param>
    public async Task<Order> StoreAsync(PreparedConnection database, HeldAccount account, Guid requestId, OrderKind kind, OrderAttempt attempt, Func<Task<Bought>> storeAsync)
    {
        var bought = await storeAsync();
        var row = new OrderRow
        {
            Tenant = account.Tenant,
            OrderId = account.NextOrderId++,
            TransactionId = account.NextTransactionId++,
            Kind = kind,
            UserKey = account.UserKey,
            CertificateId = bought.Certificate.Value,
            Renews = bought.Renews?.Value,
            Years = attempt.Years,
            Amount = attempt.Price,
            PromotionCode = attempt.Promotion?.Promotion?.Code,
            PlacedAt = attempt.Now,
            Request = requestId,
        };

        database.Add(row);
        account.Pay(database, row.Amount, kind, attempt.Now, row.OrderId);

        if (attempt.Promotion is { Promotion: { } promotion } use)
        {
            database.Change(CountUse, account.Tenant, PromotionRow.KeyOf(promotion.Code), use.Used + 1, promotion.UsageLimit);
        }

        tally.Ordered(kind, row.Amount);

        return new Order(bought.Certificate, bought.Product, row.Years, row.OrderId, row.TransactionId, row.Amount);
    }
}
