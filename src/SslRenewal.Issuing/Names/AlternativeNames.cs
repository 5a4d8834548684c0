using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Names;

/// <summary>The subjectAltName of host names; written by hand, since the framework's builder changes names and refuses some.</summary>
internal static class AlternativeNames
{
    private const string Oid = "2.5.29.17";

    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);

    public static X509Extension Of(IEnumerable<string> names, bool critical)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            foreach (var name in names)
            {
                writer.WriteCharacterString(UniversalTagNumber.IA5String, name, DnsName);
            }
        }

        return new X509Extension(Oid, writer.Encode(), critical);
    }
}
