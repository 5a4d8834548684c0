using System.Collections.Frozen;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Issuing.Requests;

/// <summary>What is said about each fault of a signing request, in one sentence.</summary>
public static class RequestFaults
{
    public static FrozenDictionary<RequestFault, string> Sentences { get; } = new Dictionary<RequestFault, string>
    {
        [RequestFault.Empty] = "The signing request is empty.",
        [RequestFault.TooLong] = $"The signing request is longer than {SigningRequest.MaxLength} characters.",
        [RequestFault.NotARequest] = "The text is PEM, but not of a signing request.",
        [RequestFault.Unreadable] = "The text is not a PKCS#10 signing request, in PEM or base64.",
        [RequestFault.KeyNotSupported] = "The key is neither RSA nor ECDSA on P-256 or P-384.",
        [RequestFault.KeyTooShort] = $"The RSA key is shorter than {RsaKeyRules.MinBits} bits.",
        [RequestFault.KeyTooLong] = $"The RSA key is longer than {RsaKeyRules.MaxBits} bits.",
        [RequestFault.KeyExponent] = "The exponent of the RSA key is under 65537, even, or longer than 256 bits.",
        [RequestFault.KeySmallFactor] = "The RSA key is weak: a small prime divides its modulus.",
        [RequestFault.KeyRoca] = "The RSA key is weak: it bears the fingerprint of CVE-2017-15361 (ROCA).",
        [RequestFault.KeyClosePrimes] = "The RSA key is weak: its primes lie too close together.",
        [RequestFault.SignatureNotSupported] = "The request is signed by an algorithm that is not supported: it takes RSA or ECDSA with SHA-256, SHA-384, SHA-512 or SHA-1.",
        [RequestFault.SignatureInvalid] = "The signature of the request was not made by the key in it.",
    }.ToFrozenDictionary();

    internal static RequestFault Of(KeyFault fault) => fault switch
    {
        KeyFault.TooShort => RequestFault.KeyTooShort,
        KeyFault.TooLong => RequestFault.KeyTooLong,
        KeyFault.Exponent => RequestFault.KeyExponent,
        KeyFault.SmallFactor => RequestFault.KeySmallFactor,
        KeyFault.Roca => RequestFault.KeyRoca,
        KeyFault.ClosePrimes => RequestFault.KeyClosePrimes,
        _ => RequestFault.KeyNotSupported,
    };
}
