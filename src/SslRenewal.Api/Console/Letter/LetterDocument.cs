using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SslRenewal.Api.Console.Letter;

/// <summary>A confirmation letter as a document for a word processor: A4, one page where its lines are of usual length.</summary>
internal static class LetterDocument
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // In twentieths of a point.
    private const int A4Width = 11906;

    private const int A4Height = 16838;

    private const int Margin = 1134;

    public static byte[] Write(ConfirmationLetter letter)
    {
        using var stream = new MemoryStream();

        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = $"{ConfirmationLetter.Title} {letter.Host}".TrimEnd();

            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = LetterStyles.Create();
            main.Document = new Document(new Body([.. BlocksOf(letter), Page()]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> BlocksOf(ConfirmationLetter letter)
    {
        yield return LetterStyles.Paragraph(ConfirmationLetter.Title, LetterStyles.Title);
        yield return LetterStyles.Paragraph(ConfirmationLetter.Note, LetterStyles.Note);

        foreach (var part in letter.Parts)
        {
            yield return LetterStyles.Paragraph(part.Heading, LetterStyles.Heading);
            yield return LetterTables.Lines(part.Lines);
        }

        yield return LetterStyles.Paragraph("Statement", LetterStyles.Heading);

        foreach (var sentence in ConfirmationLetter.Statement)
        {
            yield return LetterStyles.Paragraph(sentence);
        }

        yield return LetterTables.Signing(ConfirmationLetter.Signature, ConfirmationLetter.Seal);

        // A table must not be the last thing in a document.
        yield return LetterStyles.Paragraph("", LetterStyles.Note);
    }

    private static SectionProperties Page() => new(
        new PageSize { Width = A4Width, Height = A4Height },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = Margin / 2, Footer = Margin / 2, Gutter = 0 });
}
