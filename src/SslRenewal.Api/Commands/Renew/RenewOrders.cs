using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Orders;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>Stores a renewal in one transaction: the order with its money, the new certificate, the link to the old one, the promotion's use, and the answer where it is kept.</summary>
internal sealed partial class RenewOrders(RenewalDbContext database, RenewFacts facts, KeptAnswers kept, OrderLookUp lookUp, ILogger<RenewOrders> log)
{
    private static readonly Refusal Failed = new("order.failed", RenewErrors.OrderFailed);

    public async Task<RenewOutcome> PlaceAsync(ApiCall call, RenewalAttempt granted, Func<RenewalAttempt, RenewalOrder, XmlResult> write)
    {
        var committing = new Committing();

        try
        {
            return await TryPlaceAsync(call, granted, write, committing);
        }
        catch (Exception failure) when (committing.OrderId is null)
        {
            // Nothing was committed: whatever it was, the order could not be stored.
            LogFailed(failure);
            return new RenewOutcome.Refused(granted, Failed);
        }
        catch (Exception failure)
        {
            var orderId = committing.OrderId.GetValueOrDefault();
            LogUnknown(failure, orderId);

            return await lookUp.IsStoredAsync(call, orderId) switch
            {
                true => new RenewOutcome.Ordered(committing.Answer!),
                false => new RenewOutcome.Refused(granted, Failed),
                null => new RenewOutcome.Unknown(),
            };
        }
    }

    private async Task<RenewOutcome> TryPlaceAsync(ApiCall call, RenewalAttempt granted, Func<RenewalAttempt, RenewalOrder, XmlResult> write, Committing committing)
    {
        await using var transaction = await database.BeginWriteAsync();

        // The tenant's orders stand in line here, so that what is read below is still true when it is written.
        if (!await database.LockTenantAsync(call.Caller.Tenant) || await facts.GatherAsync(call.Caller, granted.Request, CancellationToken.None) is not { } attempt)
        {
            return new RenewOutcome.Overtaken();
        }

        // Its key was used while it waited: whoever called will find the answer to that.
        if (await kept.FindAsync(call, CancellationToken.None) is not null)
        {
            return new RenewOutcome.Refused(attempt, Failed);
        }

        if (RenewalRules.InOrder.FirstRefusal(attempt) is { } refusal)
        {
            return new RenewOutcome.Refused(attempt, refusal);
        }

        var order = await StoreAsync(call, attempt);
        var answer = write(attempt, order);
        await kept.AddAsync(call, answer);
        _ = await database.SaveChangesAsync();

        (committing.OrderId, committing.Answer) = (order.OrderId, answer);
        await transaction.CommitAsync();

        return new RenewOutcome.Ordered(answer);
    }

    private async Task<RenewalOrder> StoreAsync(ApiCall call, RenewalAttempt attempt)
    {
        var (tenant, userKey) = (call.Caller.Tenant, call.Caller.UserKey);
        var counters = await database.Tenants.SingleAsync(row => row.Tenant == tenant);
        var user = await database.Users.SingleAsync(row => row.Tenant == tenant && row.UserKey == userKey);

        var order = new RenewalOrder(
            new CertificateId(counters.NextCertificateId++), attempt.Request.CertificateId, attempt.Issued!, attempt.Request.Years, counters.NextOrderId++, counters.NextTransactionId++, attempt.Price);

        var certificate = ToCertificate(call.Caller, attempt, order);

        database.AddRange(ToOrder(call, attempt, order), certificate, certificate.Enter(attempt.Now, $"Bought as the renewal of {order.Renews}."), ToLink(tenant, order), user.Enter(-order.Charged, LedgerCause.Renew, call.Caller.Now, order.OrderId));
        await CountUseAsync(tenant, attempt);

        return order;
    }

    private async Task CountUseAsync(int tenant, RenewalAttempt attempt)
    {
        if (attempt.Promotion?.Promotion is not { } promotion)
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
            _ = database.PromotionUsage.Add(new PromotionUsageRow { Tenant = tenant, CodeKey = key, Used = attempt.Promotion.Used + 1, UsageLimit = promotion.UsageLimit });
        }
    }

    private static OrderRow ToOrder(ApiCall call, RenewalAttempt attempt, RenewalOrder order) => new()
    {
        Tenant = call.Caller.Tenant,
        OrderId = order.OrderId,
        TransactionId = order.TransactionId,
        Kind = OrderKind.Renew,
        UserKey = call.Caller.UserKey,
        CertificateId = order.Certificate.Value,
        Renews = order.Renews.Value,
        Years = order.Years,
        Amount = order.Charged,
        PromotionCode = attempt.Promotion?.Promotion?.Code,
        PlacedAt = attempt.Now,
        Request = call.RequestId,
    };

    // As many names as the old one has; the host name comes with the activation.
    private static CertificateRow ToCertificate(Caller caller, RenewalAttempt attempt, RenewalOrder order) => new()
    {
        Tenant = caller.Tenant,
        CertificateId = order.Certificate.Value,
        UserKey = caller.UserKey,
        SslType = order.Product.Name,
        Status = Lifecycle.Begin(CertificateStep.Renew),
        Sans = attempt.Certificate!.ExtraNames,
        Years = order.Years,
        PurchasedAt = attempt.Now,
        RenewalOf = order.Renews.Value,
    };

    private static OpenRenewalRow ToLink(int tenant, RenewalOrder order) => new() { Tenant = tenant, CertificateId = order.Renews.Value, RenewalId = order.Certificate.Value };

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
