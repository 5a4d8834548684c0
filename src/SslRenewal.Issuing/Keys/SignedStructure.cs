using System.Formats.Asn1;
using System.Security.Cryptography;

namespace SslRenewal.Issuing.Keys;

/// <summary>What requests and certificates have in common: the signed bytes, how they were signed, and the signature.</summary>
internal sealed record SignedStructure(ReadOnlyMemory<byte> Signed, SignatureAlgorithm? Algorithm, ReadOnlyMemory<byte> Signature)
{
    public static SignedStructure Read(ReadOnlyMemory<byte> der)
    {
        var reader = new AsnReader(der, AsnEncodingRules.DER);
        var fields = reader.ReadSequence();
        reader.ThrowIfNotEmpty();

        var structure = new SignedStructure(fields.ReadEncodedValue(), SignatureAlgorithm.Read(fields.ReadSequence()), fields.ReadBitString(out _));
        fields.ThrowIfNotEmpty();
        return structure;
    }

    /// <summary>Whether the holder of a key, given as its SubjectPublicKeyInfo, made the signature.</summary>
    public bool IsSignedBy(KeyFamily family, ReadOnlySpan<byte> info)
    {
        try
        {
            return Algorithm?.Family == family && (family is KeyFamily.Rsa ? IsSignedByRsa(info) : IsSignedByCurve(info));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private bool IsSignedByRsa(ReadOnlySpan<byte> info)
    {
        using var key = RSA.Create();
        key.ImportSubjectPublicKeyInfo(info, out _);
        return key.VerifyData(Signed.Span, Signature.Span, Algorithm!.Hash, Algorithm.Padding!);
    }

    private bool IsSignedByCurve(ReadOnlySpan<byte> info)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(info, out _);
        return key.VerifyData(Signed.Span, Signature.Span, Algorithm!.Hash, DSASignatureFormat.Rfc3279DerSequence);
    }
}
