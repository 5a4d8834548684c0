using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Promotions;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Orders;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Stores an order in one transaction: the order with its money, what it bought, the promotion's use, and the answer where it is kept.</summary>
internal sealed partial class OrderPlacement(RenewalDbContext database, Envelope envelope, KeptAnswers kept, OrderLookUp lookUp, ILogger<OrderPlacement> log)
{
    private static readonly Refusal Failed = new("order.failed", OrderErrors.Failed);

    public async Task<OrderOutcome<TAttempt>> PlaceAsync<TRequest, TAttempt>(ApiCall call, IOrders<TRequest, TAttempt> orders, TRequest request, TAttempt granted) where TAttempt : OrderAttempt
    {
        var committing = new Committing();

        try
        {
            return await TryPlaceAsync(call, orders, request, committing);
        }
        catch (Exception failure) when (committing.OrderId is null)
        {
            // Nothing was committed: whatever it was, the order could not be stored.
            LogFailed(failure);
            return new OrderOutcome<TAttempt>.Refused(granted, Failed);
        }
        catch (Exception failure)
        {
            var orderId = committing.OrderId.GetValueOrDefault();
            LogUnknown(failure, orderId);

            return await lookUp.IsStoredAsync(call, orderId) switch
            {
                true => new OrderOutcome<TAttempt>.Ordered(committing.Answer!),
                false => new OrderOutcome<TAttempt>.Refused(granted, Failed),
                null => new OrderOutcome<TAttempt>.Unknown(),
            };
        }
    }

    private async Task<OrderOutcome<TAttempt>> TryPlaceAsync<TRequest, TAttempt>(ApiCall call, IOrders<TRequest, TAttempt> orders, TRequest request, Committing committing)
        where TAttempt : OrderAttempt
    {
        await using var transaction = await database.BeginWriteAsync();

        // The tenant's orders stand in line here, so that what is read below is still true when it is written.
        if (!await database.LockTenantAsync(call.Caller.Tenant) || await orders.GatherAsync(call.Caller, request, CancellationToken.None) is not { } attempt)
        {
            return new OrderOutcome<TAttempt>.Overtaken();
        }

        // Its key was used while it waited: whoever called will find the answer to that.
        if (await kept.FindAsync(call, CancellationToken.None) is not null)
        {
            return new OrderOutcome<TAttempt>.Refused(attempt, Failed);
        }

        if (orders.Rules.FirstRefusal(attempt) is { } refusal)
        {
            return new OrderOutcome<TAttempt>.Refused(attempt, refusal);
        }

        var order = await StoreAsync(call, orders, attempt);
        var answer = orders.Explain(XmlResult.Ok(envelope, call, orders.Write(attempt, order)), attempt);
        await kept.AddAsync(call, answer);
        _ = await database.SaveChangesAsync();

        (committing.OrderId, committing.Answer) = (order.OrderId, answer);
        await transaction.CommitAsync();

        return new OrderOutcome<TAttempt>.Ordered(answer);
    }

    private async Task<Order> StoreAsync<TRequest, TAttempt>(ApiCall call, IOrders<TRequest, TAttempt> orders, TAttempt attempt) where TAttempt : OrderAttempt
    {
        var (tenant, userKey) = (call.Caller.Tenant, call.Caller.UserKey);
        var counters = await database.Tenants.SingleAsync(row => row.Tenant == tenant);
        var user = await database.Users.SingleAsync(row => row.Tenant == tenant && row.UserKey == userKey);

        var bought = await orders.StoreAsync(call.Caller, attempt, counters);
        var row = new OrderRow
        {
            Tenant = tenant,
            OrderId = counters.NextOrderId++,
            TransactionId = counters.NextTransactionId++,
            Kind = orders.Kind,
            UserKey = userKey,
            CertificateId = bought.Certificate.Value,
            Renews = bought.Renews?.Value,
            Years = attempt.Years,
            Amount = attempt.Price,
            PromotionCode = attempt.Promotion?.Promotion?.Code,
            PlacedAt = attempt.Now,
            Request = call.RequestId,
        };

        database.AddRange(row, user.Enter(-row.Amount, orders.Kind.ToCause(), attempt.Now, row.OrderId));
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

    [LoggerMessage(LogLevel.Error, "An order could not be stored; nothing has changed.")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Error, "The commit of order {OrderId} was not answered; it is looked up.")]
    private partial void LogUnknown(Exception failure, int orderId);

    /// <summary>What is on its way to the disk, once the commit has begun.</summary>
    private sealed class Committing
    {
        public int? OrderId { get; set; }

        public XmlResult? Answer { get; set; }
    }
}
