using System.Formats.Asn1;
using System.Numerics;

namespace SslRenewal.Issuing.Tests.Requests;

/// <summary>An RSA public key whose private one nobody knows: its requests carry a signature that is none.</summary>
internal sealed record UnprovenKey(BigInteger Modulus, BigInteger Exponent)
{
    public string Request()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            WriteInfo(writer);
            WriteAlgorithm(writer, "1.2.840.113549.1.1.11");
            writer.WriteBitString(new byte[256]);
        }

        return Convert.ToBase64String(writer.Encode());
    }

    private void WriteInfo(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);

            using (writer.PushSequence())
            {
                // No subject.
            }

            using (writer.PushSequence())
            {
                WriteAlgorithm(writer, "1.2.840.113549.1.1.1");
                writer.WriteBitString(Numbers());
            }
        }
    }

    private byte[] Numbers()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            writer.WriteInteger(Modulus);
            writer.WriteInteger(Exponent);
        }

        return writer.Encode();
    }

    private static void WriteAlgorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteNull();
        }
    }
}
