using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Tls;

/// <summary>The nameConstraints (RFC 5280, 4.2.1.10) that permit some host names and no address at all.</summary>
internal static class NameConstraints
{
    private static readonly Asn1Tag Permitted = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private static readonly Asn1Tag Excluded = new(TagClass.ContextSpecific, 1, isConstructed: true);

    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);

    private static readonly Asn1Tag IpAddress = new(TagClass.ContextSpecific, 7);

    // Address and mask: all of IPv4, and all of IPv6.
    private static readonly byte[][] AllAddresses = [new byte[8], new byte[32]];

    public static X509Extension PermittingOnly(IEnumerable<string> names)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            using (writer.PushSequence(Permitted))
            {
                foreach (var name in names)
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteCharacterString(UniversalTagNumber.IA5String, name, DnsName);
                    }
                }
            }

            using (writer.PushSequence(Excluded))
            {
                foreach (var addresses in AllAddresses)
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteOctetString(addresses, IpAddress);
                    }
                }
            }
        }

        return new X509Extension(Oids.NameConstraints, writer.Encode(), critical: true);
    }
}
