using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Tests;

public sealed class RenewalRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);

    private static readonly Certificate Held = new(new CertificateId(501904), ProductCatalogue.StandardSsl, CertificateStatus.Active, Today.AddDays(30), ExtraNames: 0, IsQueued: false);

    private static readonly Promotion Offer = new("SAVE10", PercentOff: 10, AmountOff: null, Active: true, StartsOn: null, EndsOn: null, UsageLimit: null, Users: [], SubUsersOnly: false);

    private static readonly RenewalAttempt Allowed = new(
        new RenewalRequest(Held.Id, Years: 1, new RequestedType(ProductCatalogue.StandardSsl), "SAVE10"), Now, new Buyer("apiexample", IsSubUser: false), Held, new PromotionUse(Offer), Balance: 100, PriceList.Catalogue);

    private static readonly RenewalAttempt AllowedIn2017 = Allowed with { Now = At(2018, 2, 28), Certificate = Held with { ExpiresOn = new(2018, 3, 1) } };

    public static TheoryData<string, RenewalAttempt, ApiError> Refusals { get; } = new()
    {
        { "ssltype.discontinued", Ask(Allowed, type: RequestedType.Discontinued), OrderErrors.TypeDiscontinued },
        { "years.over-type", Ask(Allowed, years: 3, type: new RequestedType(ProductCatalogue.EvSsl)), RenewErrors.YearsOverType(2) },
        { "certificate.unknown", Allowed with { Certificate = null }, RenewErrors.CertificateUnknown },
        { "certificate.not-active", Allowed with { Certificate = Held with { Status = CertificateStatus.Cancelled } }, RenewErrors.StatusInvalid },
        { "certificate.queued", Allowed with { Certificate = Held with { IsQueued = true } }, RenewErrors.AlreadyQueued },
        { "ssltype.mismatch", Ask(Allowed, type: new RequestedType(ProductCatalogue.HighAssuranceSsl)), RenewErrors.SslTypeMismatch },
        { "window.too-early-3-years", Ask(Allowed, years: 3) with { Certificate = Held with { ExpiresOn = Today.AddDays(91) } }, RenewErrors.ThreeYearsTooEarly },
        { "window.too-early", Allowed with { Certificate = Held with { ExpiresOn = Today.AddDays(91) } }, RenewErrors.OutsideWindow },
        { "window.too-late", Allowed with { Certificate = Held with { ExpiresOn = Today.AddDays(-181) } }, RenewErrors.OutsideWindow },
        { "cap.2018", Ask(Allowed, years: 3), RenewErrors.ThreeYearsEnded },
        { "cap.2015", Ask(AllowedIn2017, years: 4), OrderErrors.FourYearsEnded },
        { "promotion.store", Allowed with { Promotion = PromotionUse.Unreadable }, OrderErrors.PromotionStore },
        { "promotion.unknown", Allowed with { Promotion = PromotionUse.Unknown }, OrderErrors.PromotionUnknown },
        { "promotion.inactive", Offered(Offer with { Active = false }), OrderErrors.PromotionInactive },
        { "promotion.not-started", Offered(Offer with { StartsOn = Now.AddMilliseconds(1) }), OrderErrors.PromotionNotStarted },
        { "promotion.expired", Offered(Offer with { EndsOn = Now }), OrderErrors.PromotionExpired },
        { "promotion.requires-username", Offered(Offer with { SubUsersOnly = true }), OrderErrors.PromotionRequiresUserName },
        { "promotion.denied", Offered(Offer with { Users = ["somebody"] }), OrderErrors.PromotionDenied },
        { "promotion.used-up", Allowed with { Promotion = new PromotionUse(Offer with { UsageLimit = 3 }, Used: 3) }, OrderErrors.PromotionUsedUp },
        { "order.funds", Allowed with { Balance = 8.0999m }, OrderErrors.InsufficientFunds },
        { "order.failed", Allowed with { OrderFails = true }, OrderErrors.Failed },
    };

    /// <summary>Attempts at the very edge of a rule, on the side where it holds.</summary>
    public static TheoryData<string, RenewalAttempt> Permissions { get; } = new()
    {
        { "everything as it should be", Allowed },
        { "the first day of the window", Allowed with { Certificate = Held with { ExpiresOn = Today.AddDays(90) } } },
        { "the last day of the window", Allowed with { Certificate = Held with { ExpiresOn = Today.AddDays(-180) } } },
        { "two years of an extended type", Ask(Allowed, years: 2, type: new RequestedType(ProductCatalogue.EvSsl)) with { Certificate = Held with { Product = ProductCatalogue.EvSsl }, Balance = 160 } },
        { "a promotion at the instant it starts", Offered(Offer with { StartsOn = Now }) },
        { "a promotion before the instant it ends", Offered(Offer with { EndsOn = Now.AddMilliseconds(1) }) },
        { "a promotion's last use", Allowed with { Promotion = new PromotionUse(Offer with { UsageLimit = 3 }, Used: 2) } },
        { "a promotion of one's own, in other letters", Offered(Offer with { Users = ["APIexample"] }) },
        { "a promotion of one's own and another's", Offered(Offer with { Users = ["somebody", "apiexample"] }) },
        { "a sub-user with a promotion for such", Offered(Offer with { SubUsersOnly = true }) with { User = new Buyer("customer", IsSubUser: true) } },
        { "a balance of just the price", Allowed with { Balance = 8.10m } },
        { "three years before the cap", Ask(AllowedIn2017, years: 3) },
        { "three years on the first day of the window", Ask(AllowedIn2017, years: 3) with { Certificate = Held with { ExpiresOn = new DateOnly(2018, 2, 28).AddDays(90) } } },
    };

    [Theory]
    [MemberData(nameof(Permissions))]
    public void An_attempt_that_meets_every_rule_is_not_refused(string what, RenewalAttempt attempt) =>
        Assert.True(RenewalRules.InOrder.FirstRefusal(attempt) is null, what);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_attempt_that_breaks_a_rule_is_refused_with_its_error(string rule, RenewalAttempt attempt, ApiError error)
    {
        var refusal = RenewalRules.InOrder.FirstRefusal(attempt);

        Assert.Equal(new Refusal(rule, error), refusal);
    }

    [Fact]
    public void Every_rule_in_order_has_an_attempt_that_breaks_it() =>
        Assert.Equal(RenewalRules.InOrder.Select(rule => rule.Name), Refusals.Select(row => (string)row[0]));

    [Fact]
    public void Stages_follow_one_another() =>
        Assert.Equal(RenewalRules.InOrder.Select(rule => rule.Stage).Order(), RenewalRules.InOrder.Select(rule => rule.Stage));

    [Fact]
    public void Rules_hold_through_a_stage_where_none_of_it_or_before_it_is_broken()
    {
        var early = Allowed with { Certificate = Held with { ExpiresOn = Today.AddDays(91) } };

        Assert.True(RenewalRules.InOrder.HoldThrough(stage: 5, early));
        Assert.False(RenewalRules.InOrder.HoldThrough(stage: 6, early));
        Assert.False(RenewalRules.InOrder.HoldThrough(stage: 9, early));
        Assert.True(RenewalRules.InOrder.HoldThrough(stage: 9, Allowed));
    }

    [Fact]
    public void An_old_name_is_told_as_replaced_where_another_is_issued()
    {
        var old = new RequestedType(ProductCatalogue.Find("PositiveSSL"));

        Assert.Equal((old.Product, null, null), (Ask(Allowed, type: old).Replaced, Allowed.Replaced, Ask(AllowedIn2017, type: old).Replaced));
        Assert.Null(Ask(Allowed, type: RequestedType.Discontinued).Replaced);
    }

    private static RenewalAttempt Ask(RenewalAttempt attempt, int? years = null, RequestedType? type = null) =>
        attempt with { Request = attempt.Request with { Years = years ?? attempt.Request.Years, Type = type ?? attempt.Request.Type } };

    private static RenewalAttempt Offered(Promotion promotion) => Allowed with { Promotion = new PromotionUse(promotion) };

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 23, 59, 59, TimeSpan.Zero);
}
