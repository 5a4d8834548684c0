namespace SslRenewal.Issuing.Tls;

/// <summary>The root of the service's own HTTPS as PEM, to be stored; the key is PKCS#8, not encrypted.</summary>
public sealed record TlsPem(string RootCertificate, string RootKey);
