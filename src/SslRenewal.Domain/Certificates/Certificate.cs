using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Certificates;

/// <summary>A certificate that a user holds, as far as the rules look at it.</summary>
/// <param name="ExpiresOn">The UTC day on which its coverage ends, or <see langword="null"/> while it was never issued.</param>
/// <param name="ExtraNames">The names bought beyond those included.</param>
/// <param name="IsQueued">Whether an open renewal of it exists.</param>
public sealed record Certificate(CertificateId Id, Product Product, CertificateStatus Status, DateOnly? ExpiresOn, int ExtraNames, bool IsQueued);
