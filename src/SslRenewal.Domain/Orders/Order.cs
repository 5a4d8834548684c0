using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Orders;

/// <summary>An order that was granted: the certificate that it bought or added to, under which type, for how many years, and for how much (US dollars).</summary>
public sealed record Order(CertificateId Certificate, Product Product, int Years, int OrderId, int TransactionId, decimal Charged);
