using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Renewals;

/// <summary>A renewal as it was asked for, in the domain's own terms.</summary>
/// <param name="PromotionCode">As sent, or <see langword="null"/> where none was.</param>
public sealed record RenewalRequest(CertificateId CertificateId, int Years, RequestedType Type, string? PromotionCode);
