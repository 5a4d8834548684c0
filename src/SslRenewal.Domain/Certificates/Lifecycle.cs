using static SslRenewal.Domain.Certificates.CertificateStatus;

namespace SslRenewal.Domain.Certificates;

/// <summary>Every way that a certificate can go; there is no other.</summary>
public static class Lifecycle
{
    public static IReadOnlyList<LifecycleEdge> Edges { get; } =
    [
        new(From: null, CertificateStep.Create, NewPurchase, "bought by create"),
        new(From: null, CertificateStep.Renew, NewRenewal, "bought as the renewal of an active certificate"),
        new(From: null, CertificateStep.Reissue, Purchased, "reissue of an active certificate, with the old one's end of coverage"),

        .. From([NewPurchase, NewRenewal], CertificateStep.Activate, Purchased, "activated: it waits for what its validation level asks for"),
        .. From([NewPurchase, NewRenewal], CertificateStep.ActivationPeriodOver, Cancelled, "not activated within the activation period"),

        new(Purchased, CertificateStep.IssuerRefuses, PurchaseError, "the issuer refuses"),
        new(PurchaseError, CertificateStep.Reset, Purchased, "reset by management"),
        new(Purchased, CertificateStep.Issue, Active, "everything asked for is there, and the issuing time has passed"),
        new(Active, CertificateStep.Replace, Replaced, "its reissue has become active"),

        .. From([Active, Replaced], CertificateStep.Revoke, Cancelled, "revoked, its unexpired leaves too"),
        .. From([NewPurchase, NewRenewal, Purchased, PurchaseError], CertificateStep.Cancel, Cancelled, "cancelled by management and refunded"),
    ];

    /// <summary>The status that a step leads to, or <see langword="null"/> where there is no such way.</summary>
    public static CertificateStatus? Next(CertificateStatus? from, CertificateStep step) => Edges.FirstOrDefault(edge => edge.From == from && edge.By == step)?.To;

    /// <summary>The status in which a step begins a certificate.</summary>
    /// <exception cref="InvalidOperationException">The step begins none.</exception>
    public static CertificateStatus Begin(CertificateStep step) => Next(from: null, step) ?? throw new InvalidOperationException($"No certificate begins with {step}.");

    private static IEnumerable<LifecycleEdge> From(IEnumerable<CertificateStatus> statuses, CertificateStep step, CertificateStatus to, string when) =>
        statuses.Select(status => new LifecycleEdge(status, step, to, when));
}
