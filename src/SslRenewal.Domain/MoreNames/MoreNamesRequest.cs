using SslRenewal.Domain.Certificates;

namespace SslRenewal.Domain.MoreNames;

/// <summary>Names asked for beyond those that a certificate has.</summary>
public sealed record MoreNamesRequest(CertificateId CertificateId, int Names);
