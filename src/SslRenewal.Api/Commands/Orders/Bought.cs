using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>What an order bought, or added to: a certificate under its type, and the one that it renews.</summary>
internal sealed record Bought(CertificateId Certificate, Product Product, CertificateId? Renews = null);
