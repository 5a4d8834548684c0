namespace SslRenewal.Issuing.Keys;

/// <summary>The two families of public keys that are certified.</summary>
public enum KeyFamily
{
    Rsa,

    /// <summary>ECDSA on P-256 or P-384.</summary>
    EllipticCurve,
}
