using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Console.List;

/// <summary>Certificates that are alike in all that the desk adds up.</summary>
public sealed record CountedCertificates(CertificateStatus Status, DateOnly? ExpiresOn, Product Product, int ExtraNames, bool IsRenewed, int Count);
