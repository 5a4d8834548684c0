namespace SslRenewal.Issuing.Authority.Ocsp;

/// <summary>One CertID of a request: the issuer by two hashes, and the number, where it can be one.</summary>
/// <param name="CertId">The CertID in DER, which the answer repeats.</param>
internal sealed record OcspQuestion(ReadOnlyMemory<byte> CertId, string HashOid, ReadOnlyMemory<byte> NameHash, ReadOnlyMemory<byte> KeyHash, SerialNumber? Serial);
