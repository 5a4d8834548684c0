using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Commands.EditDcvMethod;

/// <summary>A change of domain control as it was asked for.</summary>
/// <param name="Method">For the whole certificate, or <see langword="null"/>.</param>
/// <param name="DnsNames">The names to be changed, or <see langword="null"/>.</param>
/// <param name="Methods">One for each of them, or <see langword="null"/>.</param>
internal sealed record EditDcvMethodRequest(CertificateId CertificateId, string? Method, IReadOnlyList<string>? DnsNames, IReadOnlyList<string>? Methods);
