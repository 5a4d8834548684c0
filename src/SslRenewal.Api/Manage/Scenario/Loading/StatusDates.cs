using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Which dates go with a status: whether there must, or may, be an expiry, and whether an issue date follows from it.</summary>
internal sealed record StatusDates(CertificateStatus Status, bool NeedsExpiry, bool MayExpire, bool WasIssued)
{
    /// <summary>A certificate that waits may have the coverage of the one it replaces; a cancelled one that has an expiry was revoked, one without was never issued.</summary>
    public static IReadOnlyList<StatusDates> All { get; } =
    [
        new(CertificateStatus.Active, NeedsExpiry: true, MayExpire: true, WasIssued: true),
        new(CertificateStatus.Replaced, NeedsExpiry: true, MayExpire: true, WasIssued: true),
        new(CertificateStatus.NewPurchase, NeedsExpiry: false, MayExpire: false, WasIssued: false),
        new(CertificateStatus.NewRenewal, NeedsExpiry: false, MayExpire: false, WasIssued: false),
        new(CertificateStatus.Purchased, NeedsExpiry: false, MayExpire: true, WasIssued: false),
        new(CertificateStatus.PurchaseError, NeedsExpiry: false, MayExpire: true, WasIssued: false),
        new(CertificateStatus.Cancelled, NeedsExpiry: false, MayExpire: true, WasIssued: true),
    ];

    /// <summary>The status's word in a file.</summary>
    public string Word { get; } = Status.ToString().ToUpperInvariant();

    public static StatusDates Of(CertificateStatus status) => All.First(row => row.Status == status);
}
