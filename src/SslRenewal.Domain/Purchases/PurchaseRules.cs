using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Purchases;

/// <summary>The conditions of a first purchase, in the order they are tried: the first one broken is the answer.</summary>
public static class PurchaseRules
{
    /// <summary>From this stage on the type is known to be sold, and an answer may tell what it replaces.</summary>
    public const int ProductStage = 3;

    public static IReadOnlyList<Rule<PurchaseAttempt>> InOrder { get; } =
    [
        .. OrderRules.OfProduct<PurchaseAttempt>("type", _ => CreateErrors.YearsOutOfRange),
        new(ProductStage, "sanstoadd.not-sold", "Names are added to a type that has them",
            attempt => attempt.Request.ExtraNames == 0 || attempt.Issued is not { } product || product.Coverage is Coverage.MultiDomain, CreateErrors.NamesNotSold)
        {
            Provoke = "`SANStoADD=1` with a type for one domain",
        },
        new(ProductStage, "sanstoadd.over-limit", $"At most {ProductCatalogue.MaxExtraNames} names are added",
            attempt => attempt.Request.ExtraNames <= ProductCatalogue.MaxExtraNames, CreateErrors.NamesOverLimit)
        {
            Provoke = $"`SANStoADD={ProductCatalogue.MaxExtraNames + 1}` with a multi-domain type",
        },

        .. OrderRules.OfCaps<PurchaseAttempt>(cap => cap == IndustryCap.OfThreeYears ? CreateErrors.ThreeYearsEnded : OrderErrors.FourYearsEnded),

        .. OrderRules.OfPromotion<PurchaseAttempt>(),

        .. OrderRules.OfMoney<PurchaseAttempt>(),
    ];
}
