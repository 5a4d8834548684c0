using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Api.Tests.Activation;

namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>Signing requests as values of a query, made once.</summary>
internal static class SomeRequests
{
    private const string Md5WithRsa = "1.2.840.113549.1.1.4";

    private static readonly ECDsa P256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static string Com { get; } = Escaped(SigningRequests.Of("example.com"));

    public static string ComOfExample { get; } = Escaped(SigningRequests.Of("example.com", "Example", []));

    public static string Www { get; } = Escaped(SigningRequests.Of("www.example.com"));

    public static string Star { get; } = Escaped(SigningRequests.Of("*.example.com"));

    public static string Internal { get; } = Escaped(SigningRequests.Of("localhost"));

    public static string WithAddress { get; } = Escaped(WithAddressAndName());

    public static string Nameless { get; } = Escaped(new CertificateRequest("O=Example", P256, HashAlgorithmName.SHA256).CreateSigningRequestPem());

    /// <summary>One for each thing that can be wrong, with the sentence on it.</summary>
    public static IReadOnlyList<(string Csr, string Reason)> Faulty { get; } =
    [
        ("x", "The text is not a PKCS#10 signing request, in PEM or base64."),
        (Escaped(P256.ExportSubjectPublicKeyInfoPem()), "The text is PEM, but not of a signing request."),
        (Escaped(OnP521()), "The key is neither RSA nor ECDSA on P-256 or P-384."),
        (Of(BigInteger.Pow(65539, 127)), "The RSA key is shorter than 2048 bits."),
        (Of(BigInteger.Pow(65539, 520)), "The RSA key is longer than 8192 bits."),
        (Of(BigInteger.Pow(65539, 130), exponent: 3), "The exponent of the RSA key is under 65537, even, or longer than 256 bits."),
        (Of(3 * BigInteger.Pow(65539, 130)), "The RSA key is weak: a small prime divides its modulus."),
        (Of(BigInteger.Pow(65537, 130)), "The RSA key is weak: it bears the fingerprint of CVE-2017-15361 (ROCA)."),
        (Of(BigInteger.Pow(65539, 130)), "The RSA key is weak: its primes lie too close together."),
        (Of(BigInteger.Pow(65539, 131), signature: Md5WithRsa), "The request is signed by an algorithm that is not supported: it takes RSA or ECDSA with SHA-256, SHA-384, SHA-512 or SHA-1."),
        (Of(BigInteger.Pow(65539, 131)), "The signature of the request was not made by the key in it."),
    ];

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private static string Of(BigInteger modulus, BigInteger? exponent = null, string? signature = null) => Escaped(new UnsignedKey(modulus, exponent ?? 65537, signature).Request());

    private static string OnP521()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        return new CertificateRequest("CN=example.com", key, HashAlgorithmName.SHA512).CreateSigningRequestPem();
    }

    private static string WithAddressAndName()
    {
        var request = new CertificateRequest("CN=example.com", P256, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();

        names.AddIpAddress(IPAddress.Parse("192.0.2.1"));
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSigningRequestPem();
    }
}
