using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;
using SslRenewal.Domain.Purchases;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Tests;

public sealed class PurchaseRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly Promotion Offer = new("SAVE10", PercentOff: 10, AmountOff: null, Active: true, StartsOn: null, EndsOn: null, UsageLimit: null, Users: [], SubUsersOnly: false);

    private static readonly PurchaseAttempt Allowed = new(
        new PurchaseRequest(Years: 1, new RequestedType(ProductCatalogue.SanCertificate), ExtraNames: 2, "SAVE10"), Now, new Buyer("apiexample", IsSubUser: false), new PromotionUse(Offer), Balance: 48.60m, PriceList.Catalogue);

    public static TheoryData<string, PurchaseAttempt, ApiError> Refusals { get; } = new()
    {
        { "type.discontinued", Ask(type: RequestedType.Discontinued), OrderErrors.TypeDiscontinued },
        { "years.over-type", Ask(years: 3, type: new RequestedType(ProductCatalogue.EvMultiDomainSsl)), CreateErrors.YearsOutOfRange },
        { "sanstoadd.not-sold", Ask(type: new RequestedType(ProductCatalogue.StandardSsl)), CreateErrors.NamesNotSold },
        { "sanstoadd.over-limit", Ask(names: 98), CreateErrors.NamesOverLimit },
        { "cap.2018", Ask(years: 3), CreateErrors.ThreeYearsEnded },
        { "cap.2015", Ask(years: 4) with { Now = new(2018, 2, 28, 23, 59, 59, TimeSpan.Zero) }, OrderErrors.FourYearsEnded },
        { "promotion.store", Allowed with { Promotion = PromotionUse.Unreadable }, OrderErrors.PromotionStore },
        { "promotion.unknown", Allowed with { Promotion = PromotionUse.Unknown }, OrderErrors.PromotionUnknown },
        { "promotion.inactive", Offered(Offer with { Active = false }), OrderErrors.PromotionInactive },
        { "promotion.not-started", Offered(Offer with { StartsOn = Now.AddMilliseconds(1) }), OrderErrors.PromotionNotStarted },
        { "promotion.expired", Offered(Offer with { EndsOn = Now }), OrderErrors.PromotionExpired },
        { "promotion.requires-username", Offered(Offer with { SubUsersOnly = true }), OrderErrors.PromotionRequiresUserName },
        { "promotion.denied", Offered(Offer with { Users = ["somebody"] }), OrderErrors.PromotionDenied },
        { "promotion.used-up", Allowed with { Promotion = new PromotionUse(Offer with { UsageLimit = 3 }, Used: 3) }, OrderErrors.PromotionUsedUp },
        { "order.funds", Allowed with { Balance = 48.5999m }, OrderErrors.InsufficientFunds },
        { "order.failed", Allowed with { OrderFails = true }, OrderErrors.Failed },
    };

    [Fact]
    public void An_attempt_that_meets_every_rule_is_not_refused() => Assert.Null(PurchaseRules.InOrder.FirstRefusal(Allowed));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_attempt_that_breaks_a_rule_is_refused_with_its_error(string rule, PurchaseAttempt attempt, ApiError error) =>
        Assert.Equal(new Refusal(rule, error), PurchaseRules.InOrder.FirstRefusal(attempt));

    [Fact]
    public void Every_rule_in_order_has_an_attempt_that_breaks_it() =>
        Assert.Equal(PurchaseRules.InOrder.Select(rule => rule.Name), Refusals.Select(row => (string)row[0]));

    [Fact]
    public void As_many_names_are_sold_as_a_type_may_have()
    {
        Assert.Null(PurchaseRules.InOrder.FirstRefusal(Ask(names: 97) with { Balance = 10_000 }));
        Assert.Contains("SANStoADD=98", PurchaseRules.InOrder.Single(rule => rule.Name == "sanstoadd.over-limit").Provoke, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_name_is_told_as_replaced_where_another_is_issued()
    {
        var old = new RequestedType(ProductCatalogue.Find("PositiveSSL"));

        Assert.Equal((old.Product, null, null), (Ask(type: old).Replaced, Allowed.Replaced, (Ask(type: old) with { Now = Now.AddYears(-1) }).Replaced));
        Assert.Null(Ask(type: RequestedType.Discontinued).Replaced);
    }

    [Fact]
    public void Stages_follow_one_another() =>
        Assert.Equal(PurchaseRules.InOrder.Select(rule => rule.Stage).Order(), PurchaseRules.InOrder.Select(rule => rule.Stage));

    private static PurchaseAttempt Ask(int? years = null, RequestedType? type = null, int? names = null) =>
        Allowed with { Request = Allowed.Request with { Years = years ?? 1, Type = type ?? Allowed.Request.Type, ExtraNames = names ?? 2 } };

    private static PurchaseAttempt Offered(Promotion promotion) => Allowed with { Promotion = new PromotionUse(promotion) };
}
