namespace SslRenewal.Issuing.Authority;

/// <summary>An authority as PEM: what is stored, or given by a user. Keys are not encrypted. Without the root's key there is no list of revocations of the root.</summary>
public sealed record AuthorityPem(string RootCertificate, string IntermediateCertificate, string IntermediateKey, string? RootKey = null);
