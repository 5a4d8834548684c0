using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Issuing.Authority;

/// <summary>Writes and signs a certificate (RFC 5280, 4.1). By hand, since the framework's way loads each into the machine's library, which takes ten times as long as the signature.</summary>
internal static class CertificateWriter
{
    private const int Version3 = 2;

    // RFC 5280, 4.1.2.5: two digits of the year through 2049.
    private const int FirstYearOfFourDigits = 2050;

    private static readonly Asn1Tag Version = Context(0);

    private static readonly Asn1Tag Extensions = Context(3);

    public static byte[] Sign(
        SigningKey signer, X500DistinguishedName issuer, X500DistinguishedName subject, ReadOnlySpan<byte> key, DateTimeOffset notBefore, DateTimeOffset notAfter, SerialNumber serial, IEnumerable<X509Extension> extensions)
    {
        var algorithm = signer.GetSignatureAlgorithmIdentifier(signer.Hash);
        var content = new AsnWriter(AsnEncodingRules.DER);

        using (content.PushSequence())
        {
            using (content.PushSequence(Version))
            {
                content.WriteInteger(Version3);
            }

            content.WriteIntegerUnsigned(serial.Bytes);
            content.WriteEncodedValue(algorithm);
            content.WriteEncodedValue(issuer.RawData);

            using (content.PushSequence())
            {
                WriteTime(content, notBefore);
                WriteTime(content, notAfter);
            }

            content.WriteEncodedValue(subject.RawData);
            content.WriteEncodedValue(key);

            using (content.PushSequence(Extensions))
            using (content.PushSequence())
            {
                foreach (var extension in extensions)
                {
                    WriteExtension(content, extension);
                }
            }
        }

        var signed = content.Encode();
        var certificate = new AsnWriter(AsnEncodingRules.DER);

        using (certificate.PushSequence())
        {
            certificate.WriteEncodedValue(signed);
            certificate.WriteEncodedValue(algorithm);
            certificate.WriteBitString(signer.SignData(signed, signer.Hash));
        }

        return certificate.Encode();
    }

    private static void WriteTime(AsnWriter writer, DateTimeOffset instant)
    {
        if (instant.UtcDateTime.Year < FirstYearOfFourDigits)
        {
            writer.WriteUtcTime(instant);
        }
        else
        {
            writer.WriteGeneralizedTime(instant, omitFractionalSeconds: true);
        }
    }

    private static void WriteExtension(AsnWriter writer, X509Extension extension)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(extension.Oid!.Value!);

            if (extension.Critical)
            {
                writer.WriteBoolean(value: true);
            }

            writer.WriteOctetString(extension.RawData);
        }
    }

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
