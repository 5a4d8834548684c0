using System.Xml;
using System.Xml.Linq;

namespace SslRenewal.Api.Console.Import;

/// <summary>Reads an answer of the XML API that somebody saved: of <c>namecheap.ssl.getList</c> or <c>namecheap.ssl.getInfo</c>.</summary>
internal static class SavedAnswer
{
    // No document type, and so no entity: a small file cannot become a large one, nor fetch another.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ImportLimits.Length, IgnoreComments = true, IgnoreProcessingInstructions = true };

    public static ImportReading Read(string text, string prefix)
    {
        XDocument document;

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            document = XDocument.Load(reader);
        }
        catch (XmlException failure)
        {
            return ImportReading.Unreadable(FormattableString.Invariant($"It begins like an answer of the XML API, and cannot be read as one (line {failure.LineNumber})."));
        }

        return (document.Descendants().Where(element => element.Name.LocalName is "SSL").ToList(), document.Descendants().FirstOrDefault(element => element.Name.LocalName is "SSLGetInfoResult")) switch
        {
            _ when document.Root!.Attribute("Status")?.Value is "ERROR" => ImportReading.Unreadable("It is the answer to a request that was refused."),
            ({ Count: > 0 } listed, _) => ImportReading.Of([.. listed.Select((element, at) => ListedCertificate.Read(element, Label(prefix, element, at)))]),
            (_, { } info) => ImportReading.Of([InfoCertificate.Read(info, $"{prefix}the certificate")]),
            _ => ImportReading.Unreadable("It is not an answer of namecheap.ssl.getList with certificates, nor one of namecheap.ssl.getInfo."),
        };
    }

    private static string Label(string prefix, XElement element, int at) =>
        element.Attribute("CertificateID")?.Value is { Length: > 0 and < 20 } number ? $"{prefix}number {number}" : FormattableString.Invariant($"{prefix}certificate {at + 1}");
}
