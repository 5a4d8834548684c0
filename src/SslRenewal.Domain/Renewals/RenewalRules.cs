using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Renewals;

/// <summary>The conditions of renewal, in the order they are tried: the first one broken is the answer. Parameters that cannot be read were answered before.</summary>
public static class RenewalRules
{
    /// <summary>From this stage on the certificate is known to be renewable in itself, and an answer may tell of its window.</summary>
    public const int CertificateStage = 4;

    public static IReadOnlyList<Rule<RenewalAttempt>> InOrder { get; } =
    [
        new(3, "ssltype.discontinued", "The type is still sold",
            attempt => attempt.Request.Type.Product is not null, RenewErrors.SslTypeDiscontinued),
        new(3, "years.over-type", "The type is sold for that many years",
            attempt => attempt.Issued is not { } product || attempt.Request.Years <= product.MaxYears, RenewErrors.YearsOverType(ProductCatalogue.EvSsl.MaxYears))
        {
            ErrorFor = attempt => RenewErrors.YearsOverType(attempt.Issued!.MaxYears),
        },

        new(4, "certificate.unknown", "The certificate is the user's own",
            attempt => attempt.Certificate is not null, RenewErrors.CertificateUnknown),
        new(4, "certificate.not-active", "The certificate is active",
            attempt => attempt.Certificate is { Status: CertificateStatus.Active }, RenewErrors.StatusInvalid),
        new(4, "certificate.queued", "No renewal of the certificate is open",
            attempt => attempt.Certificate is not { IsQueued: true }, RenewErrors.AlreadyQueued),

        new(5, "ssltype.mismatch", "The type asked for is the one held",
            attempt => attempt.Issued is { } product && product == attempt.Certificate?.Product.IssuedOn(attempt.Today), RenewErrors.SslTypeMismatch),

        new(6, "window.too-early-3-years", "A renewal for 3 years does not come before the renewal window",
            attempt => attempt.Request.Years != 3 || attempt.Today >= attempt.Window?.Opens, RenewErrors.ThreeYearsTooEarly),
        new(6, "window.too-early", "The renewal window has opened",
            attempt => attempt.Today >= attempt.Window?.Opens, RenewErrors.OutsideWindow),
        new(6, "window.too-late", "The renewal window has not closed",
            attempt => attempt.Today <= attempt.Window?.Closes, RenewErrors.OutsideWindow),

        .. IndustryCap.InOrder.Reverse().Select(cap => new Rule<RenewalAttempt>(7, cap.Refusal.Rule, $"The industry's cap since {cap.Change.Since:yyyy-MM-dd}, {cap.Years} years, is kept",
            attempt => !cap.Forbids(attempt.Request.Years, attempt.Today), cap.Refusal.Error)),

        new(8, "promotion.store", "The promotion store can be read",
            attempt => attempt.Promotion is not { StoreFailed: true }, RenewErrors.PromotionStore),
        new(8, "promotion.unknown", "The promotion code is known",
            attempt => attempt.Promotion is not { StoreFailed: false, Promotion: null }, RenewErrors.PromotionUnknown),
        new(8, "promotion.inactive", "The promotion is switched on",
            attempt => attempt.Promotion?.Promotion is not { Active: false }, RenewErrors.PromotionInactive),
        new(8, "promotion.not-started", "The promotion has started",
            attempt => attempt.Promotion?.Promotion?.StartsOn is not { } start || attempt.Now >= start, RenewErrors.PromotionNotStarted),
        new(8, "promotion.expired", "The promotion has not ended",
            attempt => attempt.Promotion?.Promotion?.EndsOn is not { } end || attempt.Now < end, RenewErrors.PromotionExpired),
        new(8, "promotion.requires-username", "A promotion for sub-users only is used by one",
            attempt => attempt.Promotion?.Promotion is not { SubUsersOnly: true } || attempt.User.IsSubUser, RenewErrors.PromotionRequiresUserName),
        new(8, "promotion.denied", "The promotion is open to the user",
            attempt => attempt.Promotion?.Promotion?.Users is null or [] || attempt.Promotion.Promotion.Users.Any(user => UserName.Key(user) == UserName.Key(attempt.User.Name)), RenewErrors.PromotionDenied),
        new(8, "promotion.used-up", "The promotion is not used up",
            attempt => attempt.Promotion?.Promotion?.UsageLimit is not { } limit || attempt.Promotion.Used < limit, RenewErrors.PromotionUsedUp),

        new(9, "order.funds", "The balance covers the price",
            attempt => attempt.Balance >= attempt.Price, RenewErrors.InsufficientFunds),
        new(9, "order.failed", "The order can be stored",
            attempt => !attempt.OrderFails, RenewErrors.OrderFailed),
    ];
}
