using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Renewals;

/// <summary>A renewal that was granted: the new certificate, the one it renews, what it buys, and for how much (US dollars).</summary>
public sealed record RenewalOrder(CertificateId Certificate, CertificateId Renews, Product Product, int Years, int OrderId, int TransactionId, decimal Charged);
