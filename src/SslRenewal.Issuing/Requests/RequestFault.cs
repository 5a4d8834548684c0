namespace SslRenewal.Issuing.Requests;

/// <summary>Why a signing request is refused; <see cref="RequestFaults"/> has a sentence for each.</summary>
public enum RequestFault
{
    /// <summary>Nothing but whitespace.</summary>
    Empty,

    /// <summary>Longer than <see cref="SigningRequest.MaxLength"/>.</summary>
    TooLong,

    /// <summary>PEM, but of something else: a certificate, or a key.</summary>
    NotARequest,

    /// <summary>Not base64, or not PKCS#10.</summary>
    Unreadable,

    /// <summary>Neither RSA nor ECDSA on P-256 or P-384.</summary>
    KeyNotSupported,

    KeyTooShort,

    KeyTooLong,

    /// <summary>An RSA exponent under 65537, even, or over 256 bits.</summary>
    KeyExponent,

    /// <summary>An RSA modulus that a small prime divides.</summary>
    KeySmallFactor,

    /// <summary>An RSA key of the library of CVE-2017-15361.</summary>
    KeyRoca,

    /// <summary>An RSA modulus that Fermat's method factors.</summary>
    KeyClosePrimes,

    SignatureNotSupported,

    SignatureInvalid,
}
