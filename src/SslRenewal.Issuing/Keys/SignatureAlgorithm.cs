using System.Formats.Asn1;
using System.Security.Cryptography;

namespace SslRenewal.Issuing.Keys;

/// <summary>How a signature was made: the hash, and the padding where the key is an RSA key.</summary>
internal sealed record SignatureAlgorithm(KeyFamily Family, HashAlgorithmName Hash, RSASignaturePadding? Padding)
{
    private const string RsaPss = "1.2.840.113549.1.1.10";

    // SHA-1 is read, since old clients still sign their requests with it, and a request's signature only shows who holds the key.
    private static readonly Dictionary<string, SignatureAlgorithm> Known = new(StringComparer.Ordinal)
    {
        ["1.2.840.113549.1.1.5"] = new(KeyFamily.Rsa, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1),
        ["1.2.840.113549.1.1.11"] = new(KeyFamily.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ["1.2.840.113549.1.1.12"] = new(KeyFamily.Rsa, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        ["1.2.840.113549.1.1.13"] = new(KeyFamily.Rsa, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        ["1.2.840.10045.4.1"] = new(KeyFamily.EllipticCurve, HashAlgorithmName.SHA1, Padding: null),
        ["1.2.840.10045.4.3.2"] = new(KeyFamily.EllipticCurve, HashAlgorithmName.SHA256, Padding: null),
        ["1.2.840.10045.4.3.3"] = new(KeyFamily.EllipticCurve, HashAlgorithmName.SHA384, Padding: null),
        ["1.2.840.10045.4.3.4"] = new(KeyFamily.EllipticCurve, HashAlgorithmName.SHA512, Padding: null),
    };

    private static readonly Dictionary<string, (HashAlgorithmName Hash, int Length)> PssHashes = new(StringComparer.Ordinal)
    {
        ["2.16.840.1.101.3.4.2.1"] = (HashAlgorithmName.SHA256, SHA256.HashSizeInBytes),
        ["2.16.840.1.101.3.4.2.2"] = (HashAlgorithmName.SHA384, SHA384.HashSizeInBytes),
        ["2.16.840.1.101.3.4.2.3"] = (HashAlgorithmName.SHA512, SHA512.HashSizeInBytes),
    };

    /// <summary>Reads an AlgorithmIdentifier; one that is not known is <see langword="null"/>.</summary>
    public static SignatureAlgorithm? Read(AsnReader identifier)
    {
        var oid = identifier.ReadObjectIdentifier();
        return oid == RsaPss ? ReadPss(identifier) : Known.GetValueOrDefault(oid);
    }

    // RSASSA-PSS-params (RFC 8017, A.2.3), with what the framework can verify: a hash of ours, and a salt of the hash's length.
    private static SignatureAlgorithm? ReadPss(AsnReader identifier)
    {
        var parameters = identifier.ReadSequence();
        var (hashTag, maskTag, saltTag) = (Context(0), Context(1), Context(2));

        if (!IsNext(parameters, hashTag) || !PssHashes.TryGetValue(parameters.ReadSequence(hashTag).ReadSequence().ReadObjectIdentifier(), out var known))
        {
            return null;
        }

        if (IsNext(parameters, maskTag))
        {
            _ = parameters.ReadEncodedValue();
        }

        return IsNext(parameters, saltTag) && parameters.ReadSequence(saltTag).TryReadInt32(out var length) && length == known.Length
            ? new SignatureAlgorithm(KeyFamily.Rsa, known.Hash, RSASignaturePadding.Pss)
            : null;
    }

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);

    private static bool IsNext(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag() == tag;
}
