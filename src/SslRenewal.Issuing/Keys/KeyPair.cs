using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Names;

namespace SslRenewal.Issuing.Keys;

/// <summary>A P-256 key of ours, for a certificate that comes without a request; the private key is PKCS#8 in PEM.</summary>
public sealed record KeyPair(string PrivateKeyPem, SubjectKey PublicKey)
{
    private const int Bits = 256;

    public static KeyPair Create()
    {
        using var key = SigningKey.Create();
        return new KeyPair(key.Pem, new SubjectKey(KeyFamily.EllipticCurve, Bits, key.Info));
    }

    /// <summary>A signing request in PEM for host names, the first of which is the common name.</summary>
    public string Request(IReadOnlyList<string> names)
    {
        using var key = SigningKey.Read(PrivateKeyPem)!;
        var subject = new DistinguishedName { CommonName = names[0] }.Encode();
        var request = new CertificateRequest(subject, key.PublicKey, key.Hash);
        request.CertificateExtensions.Add(AlternativeNames.Of(names, critical: false));
        return request.CreateSigningRequestPem(key);
    }
}
