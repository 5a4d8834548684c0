using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>All that is told of a certificate.</summary>
/// <param name="OrderId">The order that bought it; 0 where there is none.</param>
/// <param name="Approver">Who was asked to approve its first name, where that was done by e-mail.</param>
/// <param name="Returned">The certificate itself, where it was asked for and is issued.</param>
internal sealed record CertificateInfo(CertificateRow Certificate, int OrderId, string? Approver, ReturnedCertificate? Returned);
