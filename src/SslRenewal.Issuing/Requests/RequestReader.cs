using System.Formats.Asn1;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Issuing.Requests;

/// <summary>Reads a request in the order of cost: text, structure, key, signature.</summary>
internal static class RequestReader
{
    private static readonly Asn1Tag Attributes = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public static RequestReading Read(string text)
    {
        if (RequestText.Decode(text, out var der) is { } fault)
        {
            return new RequestReading.Refused(fault);
        }

        try
        {
            return Read(der);
        }
        catch (AsnContentException)
        {
            return new RequestReading.Refused(RequestFault.Unreadable);
        }
    }

    private static RequestReading Read(ReadOnlyMemory<byte> der)
    {
        var structure = SignedStructure.Read(der);
        var info = new AsnReader(structure.Signed, AsnEncodingRules.DER).ReadSequence();

        // Version 1 is written as 0; some clients write the number that they mean.
        _ = info.ReadInteger();
        var subject = SubjectReader.Read(info.ReadSequence());
        var key = KeyReader.Read(info.ReadEncodedValue());
        var names = NamesReader.Read(subject.CommonName, info.HasData ? info.ReadSetOf(skipSortOrderValidation: true, Attributes) : null);
        info.ThrowIfNotEmpty();

        return key switch
        {
            KeyReading.Unfit(var fault) => new RequestReading.Refused(RequestFaults.Of(fault)),
            KeyReading.Fit when structure.Algorithm is null => new RequestReading.Refused(RequestFault.SignatureNotSupported),
            KeyReading.Fit(var fit) when structure.IsSignedBy(fit.Family, fit.Info.Span) => new RequestReading.Read(new SigningRequest(der, subject, names, fit)),
            _ => new RequestReading.Refused(RequestFault.SignatureInvalid),
        };
    }
}
