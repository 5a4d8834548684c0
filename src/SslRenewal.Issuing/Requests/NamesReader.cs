using System.Formats.Asn1;
using System.Text;

namespace SslRenewal.Issuing.Requests;

/// <summary>Reads the names of a request: the common name, and the subjectAltName among the extensions that the attributes ask for.</summary>
internal static class NamesReader
{
    private const string SubjectAltName = "2.5.29.17";

    private const int DnsName = 2;

    private const int IpAddress = 7;

    // PKCS#9, and Microsoft's own from before it.
    private static readonly HashSet<string> ExtensionRequests = new(["1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14"], StringComparer.Ordinal);

    public static RequestNames Read(string? commonName, AsnReader? attributes)
    {
        var alternatives = AlternativesIn(attributes).ToList();
        var texts = alternatives.Where(name => name.Tag == DnsName).Select(name => Encoding.Latin1.GetString(name.Content.Span)).ToList();
        var dns = texts.Prepend(commonName).Select(HostName.Read).OfType<string>().Distinct(StringComparer.Ordinal);

        return new RequestNames(
            [.. dns],
            HasIpAddresses: texts.Prepend(commonName).Any(HostName.IsIpAddress) || alternatives.Any(name => name.Tag == IpAddress),
            HasOthers: alternatives.Any(name => name.Tag is not DnsName and not IpAddress) || texts.Any(text => HostName.Read(text) is null && !HostName.IsIpAddress(text)));
    }

    private static IEnumerable<(int Tag, ReadOnlyMemory<byte> Content)> AlternativesIn(AsnReader? attributes)
    {
        while (attributes is { HasData: true })
        {
            var attribute = attributes.ReadSequence();

            if (!ExtensionRequests.Contains(attribute.ReadObjectIdentifier()))
            {
                continue;
            }

            var values = attribute.ReadSetOf(skipSortOrderValidation: true);

            while (values.HasData)
            {
                foreach (var name in AlternativesOf(values.ReadSequence()))
                {
                    yield return name;
                }
            }
        }
    }

    private static IEnumerable<(int Tag, ReadOnlyMemory<byte> Content)> AlternativesOf(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var oid = extension.ReadObjectIdentifier();

            if (extension.HasData && extension.PeekTag() == Asn1Tag.Boolean)
            {
                _ = extension.ReadBoolean();
            }

            var value = extension.ReadOctetString();

            if (oid != SubjectAltName)
            {
                continue;
            }

            for (var names = new AsnReader(value, AsnEncodingRules.DER).ReadSequence(); names.HasData;)
            {
                yield return (names.PeekTag().TagValue, names.PeekContentBytes());
                _ = names.ReadEncodedValue();
            }
        }
    }
}
