using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.MoreNames;

/// <summary>The conditions of buying more names, in the order they are tried: the first one broken is the answer.</summary>
public static class MoreNamesRules
{
    private const int CertificateStage = 4;
    private const int MatchStage = 5;

    public static IReadOnlyList<Rule<MoreNamesAttempt>> InOrder { get; } =
    [
        new(CertificateStage, "certificate.unknown", "The certificate is the user's own",
            attempt => attempt.Held is not null, PurchaseMoreSansErrors.CertificateIdInvalid)
        {
            Provoke = "a number that the user does not hold, such as `1`",
        },
        new(CertificateStage, "certificate.status", "The certificate waits to be activated, or is active",
            attempt => attempt.Held is { Status: CertificateStatus.NewPurchase or CertificateStatus.NewRenewal or CertificateStatus.Active }, PurchaseMoreSansErrors.CertificateIdInvalid)
        {
            Provoke = "a certificate that was activated and waits, or was cancelled",
        },
        new(CertificateStage, "certificate.reissue", "No reissue of the certificate is under way",
            attempt => !attempt.IsBeingReissued, PurchaseMoreSansErrors.CertificateIdInvalid)
        {
            Provoke = "reissue it first, and ask while the reissue waits",
        },

        new(MatchStage, "certificate.type", "The certificate is for several domains",
            attempt => attempt.Issued is { Coverage: Coverage.MultiDomain }, PurchaseMoreSansErrors.TypeInvalid)
        {
            Provoke = "a certificate for one domain, such as a `Standard SSL`",
        },
        new(MatchStage, "numberofsanstoadd.over-limit", $"The certificate has at most {ProductCatalogue.MaxExtraNames} names beyond those included afterwards",
            attempt => attempt.Total <= ProductCatalogue.MaxExtraNames, PurchaseMoreSansErrors.OverLimit)
        {
            Provoke = "98 names for a multi-domain certificate without any bought",
        },

        .. OrderRules.OfMoney<MoreNamesAttempt>(),
    ];
}
