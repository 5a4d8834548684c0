using System.Formats.Asn1;
using System.Security.Cryptography;

namespace SslRenewal.Issuing.Keys;

/// <summary>Reads a SubjectPublicKeyInfo and judges its key.</summary>
internal static class KeyReader
{
    private const string RsaEncryption = "1.2.840.113549.1.1.1";

    private const string EcPublicKey = "1.2.840.10045.2.1";

    private static readonly (string Oid, int Bits)[] Curves = [("1.2.840.10045.3.1.7", 256), ("1.3.132.0.34", 384)];

    /// <summary>Throws <see cref="AsnContentException"/> where there is no SubjectPublicKeyInfo at all.</summary>
    public static KeyReading Read(ReadOnlyMemory<byte> info)
    {
        var reader = new AsnReader(info, AsnEncodingRules.DER);
        var fields = reader.ReadSequence();
        reader.ThrowIfNotEmpty();

        var algorithm = fields.ReadSequence();
        var oid = algorithm.ReadObjectIdentifier();
        var bits = fields.ReadBitString(out _);
        fields.ThrowIfNotEmpty();

        return oid switch
        {
            RsaEncryption => ReadRsa(RsaNumbers.Read(bits), info),
            EcPublicKey => ReadCurve(algorithm, info),
            _ => new KeyReading.Unfit(KeyFault.NotSupported),
        };
    }

    private static KeyReading ReadRsa(RsaNumbers key, ReadOnlyMemory<byte> info) =>
        RsaKeyRules.FirstBroken(key) is { } fault ? new KeyReading.Unfit(fault) : new KeyReading.Fit(new SubjectKey(KeyFamily.Rsa, key.Bits, info));

    private static KeyReading ReadCurve(AsnReader algorithm, ReadOnlyMemory<byte> info)
    {
        var named = algorithm.PeekTag() == Asn1Tag.ObjectIdentifier ? algorithm.ReadObjectIdentifier() : null;
        var bits = Curves.Where(curve => curve.Oid == named).Select(curve => curve.Bits).FirstOrDefault();

        return bits > 0 && IsOnCurve(info.Span)
            ? new KeyReading.Fit(new SubjectKey(KeyFamily.EllipticCurve, bits, info))
            : new KeyReading.Unfit(KeyFault.NotSupported);
    }

    private static bool IsOnCurve(ReadOnlySpan<byte> info)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(info, out _);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
