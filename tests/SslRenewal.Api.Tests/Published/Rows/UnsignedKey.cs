using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>An RSA public key whose private one nobody has: its requests carry a signature that is none.</summary>
/// <param name="signature">The algorithm that the signature claims; SHA-256 with RSA where none is given.</param>
internal sealed class UnsignedKey(BigInteger modulus, BigInteger exponent, string? signature) : X509SignatureGenerator
{
    private const string Sha256WithRsa = "1.2.840.113549.1.1.11";
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const int SignatureLength = 256;

    public string Request() => new CertificateRequest(new X500DistinguishedName("CN=example.com"), PublicKey, HashAlgorithmName.SHA256).CreateSigningRequestPem(this);

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(signature ?? Sha256WithRsa);
            writer.WriteNull();
        }

        return writer.Encode();
    }

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => new byte[SignatureLength];

    protected override PublicKey BuildPublicKey()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            writer.WriteInteger(modulus);
            writer.WriteInteger(exponent);
        }

        return new PublicKey(new Oid(Rsa), new AsnEncodedData([5, 0]), new AsnEncodedData(writer.Encode()));
    }
}
