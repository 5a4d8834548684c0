using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Activations;

/// <summary>A certificate that a user holds, as far as the rules of its activation, reissue and revocation look at it.</summary>
/// <param name="ExtraNames">The names bought beyond those included.</param>
/// <param name="WasActivated">Whether it ever was, however it ended.</param>
/// <param name="ExpiresAt">The end of its coverage, once known.</param>
/// <param name="IsBeingReissued">Whether a reissue of it is on its way.</param>
/// <param name="ExpectedHost">The common name that a request must have: the renewed certificate's, or at a reissue its own; <see langword="null"/> where any will do.</param>
public sealed record HeldCertificate(
    CertificateId Id, Product Product, CertificateStatus Status, int ExtraNames, int Years, DateTimeOffset PurchasedAt, bool WasActivated, DateTimeOffset? ExpiresAt, bool IsBeingReissued, string? ExpectedHost)
{
    /// <summary>The names beyond the common name that it may carry.</summary>
    public int AdditionalNames => Product.Coverage is Coverage.MultiDomain ? ProductCatalogue.IncludedNames + ExtraNames - 1 : 0;

    /// <summary>Whether its activation period ended without an activation.</summary>
    public bool LapsedBy(DateTimeOffset now) =>
        !WasActivated && Status is CertificateStatus.NewPurchase or CertificateStatus.NewRenewal or CertificateStatus.Cancelled && now >= ActivationPeriod.EndFor(PurchasedAt);
}
