using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Orders;

/// <summary>The conditions that several commands share; each has those of its stages.</summary>
public static class OrderRules
{
    /// <summary>From this stage on it is about the payment: the promotion, then the money.</summary>
    public const int PromotionStage = 8;

    private const int ProductStage = 3;
    private const int CapStage = 7;
    private const int OrderStage = 9;

    /// <summary>That the type asked for is sold, and for so long.</summary>
    /// <param name="slug">The parameter that names the type.</param>
    /// <param name="overType">The error for more years than the type's maximum, which it is given.</param>
    public static IEnumerable<Rule<TAttempt>> OfProduct<TAttempt>(string slug, Func<int, ApiError> overType) where TAttempt : OrderAttempt =>
    [
        new(ProductStage, $"{slug}.discontinued", "The type is still sold",
            attempt => attempt.Issued is not null, OrderErrors.TypeDiscontinued)
        {
            Provoke = "a discontinued name, such as `RapidSSL`",
        },
        new(ProductStage, "years.over-type", "The type is sold for that many years",
            attempt => attempt.Issued is not { } product || attempt.Years <= product.MaxYears, overType(ProductCatalogue.EvSsl.MaxYears))
        {
            ErrorFor = attempt => overType(attempt.Issued!.MaxYears),
            Provoke = "3 years of `EV SSL`",
        },
    ];

    /// <summary>That the industry still allows so many years, the later cap first.</summary>
    /// <param name="error">The command's own words for each cap.</param>
    public static IEnumerable<Rule<TAttempt>> OfCaps<TAttempt>(Func<IndustryCap, ApiError> error) where TAttempt : OrderAttempt =>
        IndustryCap.InOrder.Reverse().Select(cap => new Rule<TAttempt>(CapStage, cap.Rule, $"The industry's cap since {cap.Change.Since:yyyy-MM-dd}, {cap.Years} years, is kept",
            attempt => !cap.Forbids(attempt.Years, attempt.Today), error(cap))
        {
            Provoke = $"{cap.Years + 1} years, with the clock at {cap.Change.Since:yyyy-MM-dd}",
        });

    /// <summary>That the promotion code, where one was sent, is good for this user now.</summary>
    public static IEnumerable<Rule<TAttempt>> OfPromotion<TAttempt>() where TAttempt : OrderAttempt =>
    [
        new(PromotionStage, "promotion.store", "The promotion store can be read",
            attempt => attempt.Promotion is not { StoreFailed: true }, OrderErrors.PromotionStore)
        {
            Provoke = "a code, and a fault of kind `promotionStoreError`",
        },
        new(PromotionStage, "promotion.unknown", "The promotion code is known",
            attempt => attempt.Promotion is not { StoreFailed: false, Promotion: null }, OrderErrors.PromotionUnknown)
        {
            Provoke = "a code that no scenario defines, or two that differ",
        },
        new(PromotionStage, "promotion.inactive", "The promotion is switched on",
            attempt => attempt.Promotion?.Promotion is not { Active: false }, OrderErrors.PromotionInactive)
        {
            Provoke = "load a promotion with `\"active\": false`; the demo has `SWITCHEDOFF`",
        },
        new(PromotionStage, "promotion.not-started", "The promotion has started",
            attempt => attempt.Promotion?.Promotion?.StartsOn is not { } start || attempt.Now >= start, OrderErrors.PromotionNotStarted)
        {
            Provoke = "load one whose `startsOn` is to come; the demo has `NOTYET`",
        },
        new(PromotionStage, "promotion.expired", "The promotion has not ended",
            attempt => attempt.Promotion?.Promotion?.EndsOn is not { } end || attempt.Now < end, OrderErrors.PromotionExpired)
        {
            Provoke = "load one whose `endsOn` has come; the demo has `TOOLATE`",
        },
        new(PromotionStage, "promotion.requires-username", "A promotion for sub-users only is used by one",
            attempt => attempt.Promotion?.Promotion is not { SubUsersOnly: true } || attempt.User.IsSubUser, OrderErrors.PromotionRequiresUserName)
        {
            Provoke = "load one with `\"subUsersOnly\": true`, and send the account's own UserName; the demo has `SUBUSERS`",
        },
        new(PromotionStage, "promotion.denied", "The promotion is open to the user",
            attempt => attempt.Promotion?.Promotion?.Users is null or [] || attempt.Promotion.Promotion.Users.Any(user => UserName.Key(user) == UserName.Key(attempt.User.Name)), OrderErrors.PromotionDenied)
        {
            Provoke = "load one with `users` that the user is not among; the demo has `OTHERSONLY`",
        },
        new(PromotionStage, "promotion.used-up", "The promotion is not used up",
            attempt => attempt.Promotion?.Promotion?.UsageLimit is not { } limit || attempt.Promotion.Used < limit, OrderErrors.PromotionUsedUp)
        {
            Provoke = "load one whose `used` is its `usageLimit`; the demo has `USEDUP`",
        },
    ];

    /// <summary>That it can be paid for, and stored.</summary>
    public static IEnumerable<Rule<TAttempt>> OfMoney<TAttempt>() where TAttempt : OrderAttempt =>
    [
        new(OrderStage, "order.funds", "The balance covers the price",
            attempt => attempt.Balance >= attempt.Price, OrderErrors.InsufficientFunds)
        {
            Provoke = "a user whose balance is under the price; the demo has `pennywise`",
        },
        new(OrderStage, "order.failed", "The order can be stored",
            attempt => !attempt.OrderFails, OrderErrors.Failed)
        {
            Provoke = "a fault of kind `orderCreationFailed`",
        },
    ];
}
