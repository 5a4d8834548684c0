using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Authority;

/// <summary>An entry of a list of revocations.</summary>
public sealed record RevokedLeaf(SerialNumber Serial, DateTimeOffset RevokedAt, X509RevocationReason Reason = X509RevocationReason.Unspecified);
