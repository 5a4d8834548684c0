using System.Globalization;
using SslRenewal.Endurance.Tests.Histories.Recording;

namespace SslRenewal.Endurance.Tests.Histories.Sequential;

/// <summary>What is bought: the refusals in their order, and what an order changes.</summary>
internal static class Orders
{
    private const int OpensBefore = 90;
    private const int ClosesAfter = 180;
    private const int MaxYears = 2;
    private const int MaxNames = 97;

    public static (ModelAccount After, string Reply) Place(ModelAccount account, Wish wish, DateTimeOffset now, string? struck)
    {
        var key = $"{wish.Deed} {wish.Key}";

        if (wish.Key is not null && account.Kept.TryGetValue(key, out var kept))
        {
            return (account, kept.Parameters == wish.Parameters ? kept.Reply : "HTTP 422");
        }

        if (struck == "fault.error")
        {
            return (account, struck);
        }

        var held = account.Find(wish.Certificate);
        var price = wish.Deed is Deed.BuyNames ? Prices.OfNames(wish.Names, held?.Years ?? 0) : Prices.Of(wish.Type, held?.Names ?? wish.Names, wish.Years, wish.Promotion);

        if ((Refuse(account, wish, held, now) ?? (account.Balance < price ? "order.funds" : struck)) is { } refusal)
        {
            return (account, refusal);
        }

        var bought = Enter(account, wish, held, now, price);
        return wish.Key is null ? bought : (bought.After with { Kept = bought.After.Kept.Add(key, (wish.Parameters, bought.Reply)) }, bought.Reply);
    }

    private static string? Refuse(ModelAccount account, Wish wish, ModelCertificate? held, DateTimeOffset now) => wish.Deed switch
    {
        Deed.Renew => RefuseRenewal(account, wish, held, now) ?? RefuseTerm(wish) ?? RefuseCode(account, wish),
        Deed.Create => RefuseTerm(wish) ?? RefuseCode(account, wish),
        _ => RefuseNames(wish, held),
    };

    private static string? RefuseRenewal(ModelAccount account, Wish wish, ModelCertificate? held, DateTimeOffset now)
    {
        if (held is not { Status: Status.Active, ExpiresOn: { } end })
        {
            return held is null ? "certificate.unknown" : "certificate.not-active";
        }

        var daysLeft = (end.UtcDateTime.Date - now.UtcDateTime.Date).Days;

        return account.Renewals.ContainsKey(held.Id) ? "certificate.queued"
            : held.Type != wish.Type ? "ssltype.mismatch"
            : daysLeft > OpensBefore ? (wish.Years == 3 ? "window.too-early-3-years" : "window.too-early")
            : daysLeft < -ClosesAfter ? "window.too-late"
            : null;
    }

    private static string? RefuseTerm(Wish wish) => wish.Years > MaxYears ? "cap.2018" : null;

    private static string? RefuseCode(ModelAccount account, Wish wish) =>
        wish.Promotion is null ? null : wish.Promotion != Prices.Code ? "promotion.unknown" : account.PromotionUsed >= Prices.CodeLimit ? "promotion.used-up" : null;

    private static string? RefuseNames(Wish wish, ModelCertificate? held) =>
        held is null ? "certificate.unknown"
        : !held.IsNew && held.Status is not Status.Active ? "certificate.status"
        : held.ReplacedBy is not null ? "certificate.reissue"
        : !held.IsMultiDomain ? "certificate.type"
        : held.Names + wish.Names > MaxNames ? "numberofsanstoadd.over-limit"
        : null;

    private static (ModelAccount After, string Reply) Enter(ModelAccount account, Wish wish, ModelCertificate? held, DateTimeOffset now, decimal price)
    {
        var (order, transaction) = (account.NextOrder, account.NextTransaction);
        var paid = string.Create(CultureInfo.InvariantCulture, $"order {order}, transaction {transaction}, charged {price:0.0000}");

        account = account with
        {
            Balance = account.Balance - price,
            NextOrder = order + 1,
            NextTransaction = transaction + 1,
            PromotionUsed = account.PromotionUsed + (wish.Promotion is null ? 0 : 1),
        };

        if (wish.Deed is Deed.BuyNames)
        {
            var more = held! with { Names = held.Names + wish.Names, Paid = held.Paid + price };
            return (account.With(more), string.Create(CultureInfo.InvariantCulture, $"{more.Id} has {more.Names} names, {paid}"));
        }

        var id = account.NextCertificate;
        var status = wish.Deed is Deed.Renew ? Status.NewRenewal : Status.NewPurchase;
        var bought = new ModelCertificate(id, wish.Type, status, now) { Years = wish.Years, Names = held?.Names ?? wish.Names, RenewalOf = held?.Id, Order = order, Paid = price };

        account = account.With(bought) with
        {
            NextCertificate = id + 1,
            Renewals = held is null ? account.Renewals : account.Renewals.Add(held.Id, id),
        };

        return (account, string.Create(CultureInfo.InvariantCulture, $"{id} bought, {paid}"));
    }
}
