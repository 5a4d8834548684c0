namespace SslRenewal.Issuing.Keys;

/// <summary>Why a public key is not certified.</summary>
public enum KeyFault
{
    /// <summary>Neither RSA nor ECDSA on P-256 or P-384, or no valid point of its curve.</summary>
    NotSupported,

    /// <summary>RSA under 2048 bits.</summary>
    TooShort,

    /// <summary>RSA over 8192 bits.</summary>
    TooLong,

    /// <summary>The exponent is under 65537, even, or over 256 bits.</summary>
    Exponent,

    /// <summary>The modulus has a factor under 752.</summary>
    SmallFactor,

    /// <summary>The modulus has the structure of the library of CVE-2017-15361 (ROCA).</summary>
    Roca,

    /// <summary>The primes lie so close together that Fermat's method finds them.</summary>
    ClosePrimes,
}
