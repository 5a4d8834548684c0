using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Console.List;

/// <summary>What wants attention, the most urgent first.</summary>
/// <param name="View">Which certificates those are.</param>
/// <param name="Shown">The list in which they stand.</param>
internal sealed record AttentionKind(string Tone, string One, string Several, string Advice, ListView View, ListView Shown, ListSort Sort)
{
    public static IReadOnlyList<AttentionKind> InOrder { get; } =
    [
        new("red", "has expired without a renewal", "have expired without a renewal", "The desk renews none that have expired: apply for a new one.", ListView.Lapsed, ListView.Expired, ListSort.Latest),
        new("red", "was refused", "were refused", "The certificate's page says why.", ListView.Waiting with { Statuses = [CertificateStatus.PurchaseError] }, ListView.Waiting, ListSort.ByExpiry),
        new("amber", "ends soon", "end soon", "Within 30 days, and not renewed.", ListView.Soon, ListView.Soon, ListSort.ByExpiry),
        new("blue", "waits for something", "wait for something", "A letter to upload, a record to add, an activation or the issuer.",
            ListView.Waiting with { Statuses = [CertificateStatus.NewPurchase, CertificateStatus.NewRenewal, CertificateStatus.Purchased] }, ListView.Waiting, ListSort.ByExpiry),
    ];
}
