using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Authority;

namespace SslRenewal.Issuing.Tests.Authority;

/// <summary>OCSP requests that openssl does not make.</summary>
internal static class MadeOcspRequest
{
    public static byte[] About(ReadOnlyMemory<byte> nameOf, ReadOnlyMemory<byte> keyOf, SerialNumber serial)
    {
        using var named = X509CertificateLoader.LoadCertificate(nameOf.Span);
        using var keyed = X509CertificateLoader.LoadCertificate(keyOf.Span);
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
            }

            writer.WriteOctetString(SHA256.HashData(named.SubjectName.RawData));
            writer.WriteOctetString(SHA256.HashData(keyed.PublicKey.EncodedKeyValue.RawData));
            writer.WriteInteger(Convert.FromHexString(serial.Hex));
        }

        return writer.Encode();
    }

    public static byte[] WithNonce(ReadOnlyMemory<byte> request, byte[] nonce)
    {
        var list = new AsnReader(request, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadEncodedValue();
        var value = new AsnWriter(AsnEncodingRules.DER);
        value.WriteOctetString(nonce);
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(list.Span);

            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 2)))
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.2");
                writer.WriteOctetString(value.Encode());
            }
        }

        return writer.Encode();
    }
}
