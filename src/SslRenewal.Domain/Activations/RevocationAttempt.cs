using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Activations;

/// <summary>All that the rules of a revocation may look at.</summary>
/// <param name="Type">The type that was asked for.</param>
/// <param name="Status">The certificate's, or <see langword="null"/> where the user has none of that number.</param>
/// <param name="Product">The certificate's type.</param>
public sealed record RevocationAttempt(RequestedType Type, DateOnly Today, CertificateStatus? Status, Product? Product);
