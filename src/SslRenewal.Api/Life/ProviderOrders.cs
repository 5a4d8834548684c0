using SslRenewal.Domain;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>The issuer's own numbers.</summary>
internal static class ProviderOrders
{
    private const int Lowest = 10_000_000;
    private const int Count = 90_000_000;

    /// <summary>Draws the number of a certificate: eight digits.</summary>
    public static int Draw(int seed, int certificateId) => Lowest + (int)(Draws.Number(seed, certificateId, "provider order") % Count);

    /// <summary>The number that an answer tells, or <see langword="null"/> before the activation; a certificate that was loaded has the one that it would have been given.</summary>
    public static int? Of(CertificateRow row, int seed) =>
        row is { Status: CertificateStatus.NewPurchase or CertificateStatus.NewRenewal } or { Status: CertificateStatus.Cancelled, ActivatedAt: null, IssuedAt: null } ? null : row.ProviderOrderId ?? Draw(seed, row.CertificateId);
}
