namespace SslRenewal.Issuing.Keys;

/// <summary>A public key that was found fit to be certified, as its SubjectPublicKeyInfo in DER; its size is in bits.</summary>
public sealed record SubjectKey(KeyFamily Family, int Bits, ReadOnlyMemory<byte> Info);
