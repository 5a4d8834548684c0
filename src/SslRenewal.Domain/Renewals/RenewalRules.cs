using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Renewals;

/// <summary>The conditions of renewal, in the order they are tried: the first one broken is the answer. Parameters that cannot be read were answered before.</summary>
public static class RenewalRules
{
    /// <summary>From this stage on the certificate is known to be renewable in itself, and an answer may tell of its window.</summary>
    public const int CertificateStage = 4;

    public static IReadOnlyList<Rule<RenewalAttempt>> InOrder { get; } =
    [
        .. OrderRules.OfProduct<RenewalAttempt>("ssltype", RenewErrors.YearsOverType),

        new(4, "certificate.unknown", "The certificate is the user's own",
            attempt => attempt.Certificate is not null, RenewErrors.CertificateUnknown)
        {
            Provoke = "a number that the user does not hold, such as `1`",
        },
        new(4, "certificate.not-active", "The certificate is active",
            attempt => attempt.Certificate is { Status: CertificateStatus.Active }, RenewErrors.StatusInvalid)
        {
            Provoke = "a certificate that is loaded as NEWPURCHASE, or was just created",
        },
        new(4, "certificate.queued", "No renewal of the certificate is open",
            attempt => attempt.Certificate is not { IsQueued: true }, RenewErrors.AlreadyQueued)
        {
            Provoke = "renew it twice",
        },

        new(5, "ssltype.mismatch", "The type asked for is the one held",
            attempt => attempt.Issued is { } product && product == attempt.Certificate?.Product.IssuedOn(attempt.Today), RenewErrors.SslTypeMismatch)
        {
            Provoke = "`EV SSL` for a `Standard SSL`",
        },

        new(6, "window.too-early-3-years", "A renewal for 3 years does not come before the renewal window",
            attempt => attempt.Request.Years != 3 || attempt.Today >= attempt.Window?.Opens, RenewErrors.ThreeYearsTooEarly)
        {
            Provoke = "3 years, for a certificate that expires in 91 days",
        },
        new(6, "window.too-early", "The renewal window has opened",
            attempt => attempt.Today >= attempt.Window?.Opens, RenewErrors.OutsideWindow)
        {
            Provoke = "a certificate that expires in 91 days",
        },
        new(6, "window.too-late", "The renewal window has not closed",
            attempt => attempt.Today <= attempt.Window?.Closes, RenewErrors.OutsideWindow)
        {
            Provoke = "a certificate that expired 181 days ago",
        },

        .. OrderRules.OfCaps<RenewalAttempt>(cap => cap == IndustryCap.OfThreeYears ? RenewErrors.ThreeYearsEnded : OrderErrors.FourYearsEnded),

        .. OrderRules.OfPromotion<RenewalAttempt>(),

        .. OrderRules.OfMoney<RenewalAttempt>(),
    ];
}
