namespace SslRenewal.Domain.Certificates;

/// <summary>One way from a status to the next.</summary>
/// <param name="From">The status it leaves, or <see langword="null"/> where the certificate begins with it.</param>
/// <param name="By">What takes it there.</param>
/// <param name="When">When the way is open, in words.</param>
public sealed record LifecycleEdge(CertificateStatus? From, CertificateStep By, CertificateStatus To, string When);
