using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Tests.Requests;

/// <summary>An RSA key of primes that no library would choose, which signs by the textbook.</summary>
internal sealed class MadeKey(IReadOnlyList<BigInteger> primes, BigInteger exponent) : X509SignatureGenerator
{
    public static readonly BigInteger UsualExponent = 65537;

    // DigestInfo of SHA-256 (RFC 8017, 9.2).
    private static readonly byte[] DigestPrefix = Convert.FromHexString("3031300D060960864801650304020105000420");

    public BigInteger Modulus { get; } = primes.Aggregate(BigInteger.Multiply);

    public string Request()
    {
        var request = new CertificateRequest(new X500DistinguishedName("CN=example.com"), PublicKey, HashAlgorithmName.SHA256);
        return request.CreateSigningRequestPem(this);
    }

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
    {
        using var any = RSA.Create();
        return CreateForRSA(any, RSASignaturePadding.Pkcs1).GetSignatureAlgorithmIdentifier(hashAlgorithm);
    }

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm)
    {
        var length = (int)((Modulus.GetBitLength() + 7) / 8);
        byte[] digest = [.. DigestPrefix, .. SHA256.HashData(data)];
        byte[] padded = [0, 1, .. Enumerable.Repeat((byte)0xFF, length - digest.Length - 3), 0, .. digest];
        var message = new BigInteger(padded, isUnsigned: true, isBigEndian: true);

        // Chinese remainders: each prime has its own part of the signature.
        var signature = primes.Aggregate(BigInteger.Zero, (sum, prime) => sum + (BigInteger.ModPow(message, Primes.Inverse(exponent, prime - 1), prime) * (Modulus / prime) * Primes.Inverse(Modulus / prime, prime))) % Modulus;
        var bytes = signature.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }

    protected override PublicKey BuildPublicKey()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            writer.WriteInteger(Modulus);
            writer.WriteInteger(exponent);
        }

        return new PublicKey(new Oid("1.2.840.113549.1.1.1"), new AsnEncodedData([5, 0]), new AsnEncodedData(writer.Encode()));
    }
}
