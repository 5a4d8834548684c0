using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>A certificate that is asked about, and whether and in which form the answer brings it.</summary>
internal sealed record GetInfoRequest(CertificateId CertificateId, bool ReturnsCertificate, ReturnType? ReturnType);
