using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Authority.Ocsp;

/// <summary>Writes and signs an OCSPResponse (RFC 6960, 4.2.1); the responder is named by its key's hash, and its certificate comes along.</summary>
internal sealed class OcspSigner(Issuer issuer)
{
    private readonly byte[] _keyHash = CryptographicOperations.HashData(HashAlgorithmName.SHA1, issuer.Certificate.PublicKey.EncodedKeyValue.RawData);

    public byte[] Sign(IEnumerable<(ReadOnlyMemory<byte> CertId, LeafStatus Status)> answers, ReadOnlyMemory<byte>? nonce, Validity validity, DateTimeOffset producedAt)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            writer.WriteEnumeratedValue(OcspResult.Successful);

            using (writer.PushSequence(Context(0)))
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oids.OcspBasic);
                writer.WriteOctetString(Basic(Data(answers, nonce, validity, producedAt)));
            }
        }

        return writer.Encode();
    }

    private byte[] Basic(byte[] data)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(data);
            writer.WriteEncodedValue(issuer.Key.GetSignatureAlgorithmIdentifier(issuer.Key.Hash));
            writer.WriteBitString(issuer.Key.SignData(data, issuer.Key.Hash));

            // A client that has the root alone can verify it.
            using (writer.PushSequence(Context(0)))
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(issuer.Certificate.RawData);
            }
        }

        return writer.Encode();
    }

    private byte[] Data(IEnumerable<(ReadOnlyMemory<byte> CertId, LeafStatus Status)> answers, ReadOnlyMemory<byte>? nonce, Validity validity, DateTimeOffset producedAt)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            using (writer.PushSequence(Context(2)))
            {
                writer.WriteOctetString(_keyHash);
            }

            WriteTime(writer, producedAt);

            using (writer.PushSequence())
            {
                foreach (var (certId, status) in answers)
                {
                    WriteAnswer(writer, certId, status, validity);
                }
            }

            if (nonce is { } repeated)
            {
                WriteNonce(writer, repeated);
            }
        }

        return writer.Encode();
    }

    private static void WriteAnswer(AsnWriter writer, ReadOnlyMemory<byte> certId, LeafStatus status, Validity validity)
    {
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(certId.Span);
            WriteStatus(writer, status);
            WriteTime(writer, validity.ThisUpdate);

            using (writer.PushSequence(Context(0)))
            {
                WriteTime(writer, validity.NextUpdate);
            }
        }
    }

    private static void WriteStatus(AsnWriter writer, LeafStatus status)
    {
        if (status is not LeafStatus.Revoked revoked)
        {
            writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, status is LeafStatus.Good ? 0 : 2));
            return;
        }

        using (writer.PushSequence(Context(1)))
        {
            WriteTime(writer, revoked.At);

            if (revoked.Reason is not X509RevocationReason.Unspecified)
            {
                using (writer.PushSequence(Context(0)))
                {
                    writer.WriteEnumeratedValue(revoked.Reason);
                }
            }
        }
    }

    private static void WriteNonce(AsnWriter writer, ReadOnlyMemory<byte> nonce)
    {
        var value = new AsnWriter(AsnEncodingRules.DER);
        value.WriteOctetString(nonce.Span);

        using (writer.PushSequence(Context(1)))
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.OcspNonce);
            writer.WriteOctetString(value.Encode());
        }
    }

    private static void WriteTime(AsnWriter writer, DateTimeOffset instant) => writer.WriteGeneralizedTime(instant, omitFractionalSeconds: true);

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
