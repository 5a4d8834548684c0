using System.Formats.Asn1;
using System.Text;
using System.Xml;

namespace SslRenewal.Issuing.Requests;

/// <summary>Reads the fields of a distinguished name, in whichever of the string types they come.</summary>
internal static class SubjectReader
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static RequestSubject Read(AsnReader name)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);

        while (name.HasData)
        {
            var set = name.ReadSetOf(skipSortOrderValidation: true);

            while (set.HasData)
            {
                var field = set.ReadSequence();
                var oid = field.ReadObjectIdentifier();
                var value = TextOf(field.ReadEncodedValue().Span).Trim();

                if (value.Length > 0)
                {
                    _ = values.TryAdd(oid, value);
                }
            }
        }

        return new RequestSubject(
            CommonName: values.GetValueOrDefault("2.5.4.3"),
            Organization: values.GetValueOrDefault("2.5.4.10"),
            OrganizationalUnit: values.GetValueOrDefault("2.5.4.11"),
            Locality: values.GetValueOrDefault("2.5.4.7"),
            State: values.GetValueOrDefault("2.5.4.8"),
            Country: values.GetValueOrDefault("2.5.4.6"),
            Email: values.GetValueOrDefault("1.2.840.113549.1.9.1"));
    }

    // By hand, since clients put characters into a PrintableString that do not belong there, such as a wildcard's star.
    private static string TextOf(ReadOnlySpan<byte> encoded)
    {
        var tag = AsnDecoder.ReadEncodedValue(encoded, AsnEncodingRules.DER, out var offset, out var length, out _);
        var content = encoded.Slice(offset, length);

        var text = (UniversalTagNumber)tag.TagValue switch
        {
            _ when tag.TagClass is not TagClass.Universal || tag.IsConstructed => throw new AsnContentException(),
            UniversalTagNumber.UTF8String => Utf8Of(content),
            UniversalTagNumber.BMPString when length % 2 == 0 => Encoding.BigEndianUnicode.GetString(content),
            UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String or UniversalTagNumber.T61String or UniversalTagNumber.VisibleString or UniversalTagNumber.NumericString => Encoding.Latin1.GetString(content),
            _ => throw new AsnContentException(),
        };

        // What a certificate and an XML answer cannot carry is no text: control characters, halves of pairs.
        return text.EnumerateRunes().All(IsPlain) ? text : throw new AsnContentException();
    }

    private static string Utf8Of(ReadOnlySpan<byte> content)
    {
        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            throw new AsnContentException(exception.Message, exception);
        }
    }

    private static bool IsPlain(Rune rune) => rune != Rune.ReplacementChar && !Rune.IsControl(rune) && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value));
}
