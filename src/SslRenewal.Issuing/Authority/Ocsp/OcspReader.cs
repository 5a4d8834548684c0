using System.Formats.Asn1;

namespace SslRenewal.Issuing.Authority.Ocsp;

/// <summary>Reads an OCSPRequest (RFC 6960, 4.1.1). A signature and the requestor's name are passed over: everybody is answered.</summary>
internal static class OcspReader
{
    private const int MaxNonceLength = 32;

    private static readonly Asn1Tag Version = Context(0);

    private static readonly Asn1Tag Requestor = Context(1);

    private static readonly Asn1Tag Extensions = Context(2);

    private static readonly Asn1Tag Signature = Context(0);

    private static readonly Asn1Tag SingleExtensions = Context(0);

    public static OcspRequest Read(ReadOnlyMemory<byte> der)
    {
        var reader = new AsnReader(der, AsnEncodingRules.DER);
        var outer = reader.ReadSequence();
        reader.ThrowIfNotEmpty();

        var request = outer.ReadSequence();
        Skip(outer, Signature);
        outer.ThrowIfNotEmpty();

        Skip(request, Version);
        Skip(request, Requestor);
        var questions = QuestionsIn(request.ReadSequence()).ToList();
        var nonce = IsNext(request, Extensions) ? NonceIn(request.ReadSequence(Extensions).ReadSequence()) : null;
        request.ThrowIfNotEmpty();

        return questions.Count > 0 ? new OcspRequest(questions, nonce) : throw new AsnContentException();
    }

    private static IEnumerable<OcspQuestion> QuestionsIn(AsnReader list)
    {
        while (list.HasData)
        {
            var single = list.ReadSequence();
            yield return Question(single.ReadEncodedValue());
            Skip(single, SingleExtensions);
            single.ThrowIfNotEmpty();
        }
    }

    private static OcspQuestion Question(ReadOnlyMemory<byte> certId)
    {
        var fields = new AsnReader(certId, AsnEncodingRules.DER).ReadSequence();
        var hash = fields.ReadSequence().ReadObjectIdentifier();
        var (name, key, serial) = (fields.ReadOctetString(), fields.ReadOctetString(), fields.ReadIntegerBytes());
        fields.ThrowIfNotEmpty();

        return new OcspQuestion(certId, hash, name, key, (sbyte)serial.Span[0] >= 0 ? SerialNumber.Of(serial.Span) : null);
    }

    private static ReadOnlyMemory<byte>? NonceIn(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var oid = extension.ReadObjectIdentifier();

            if (IsNext(extension, Asn1Tag.Boolean))
            {
                _ = extension.ReadBoolean();
            }

            var value = extension.ReadOctetString();

            if (oid == Oids.OcspNonce && new AsnReader(value, AsnEncodingRules.DER).ReadOctetString() is { Length: > 0 and <= MaxNonceLength } nonce)
            {
                return nonce;
            }
        }

        return null;
    }

    private static void Skip(AsnReader reader, Asn1Tag tag)
    {
        if (IsNext(reader, tag))
        {
            _ = reader.ReadEncodedValue();
        }
    }

    private static bool IsNext(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag() == tag;

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
