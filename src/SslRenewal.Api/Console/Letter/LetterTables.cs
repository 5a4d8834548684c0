using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SslRenewal.Api.Console.Letter;

/// <summary>The tables of a letter: labels with their values, and the place for signature and seal.</summary>
internal static class LetterTables
{
    // In twentieths of a point; both tables are as wide as the page without its margins.
    private const int LabelWidth = 2838;

    private const int ValueWidth = 6800;

    private const int SigningWidth = 5400;

    private const int SealWidth = 4238;

    private const int LineHeight = 300;

    // A seal is up to 45 mm wide.
    private const int SealHeight = 2600;

    public static Table Lines(IReadOnlyList<LetterLine> lines) => new(
        [Properties(inside: true), Grid(LabelWidth, ValueWidth), .. lines.Select(line => Row(LineHeight, Cell(LabelWidth, LetterStyles.Paragraph(line.Label, LetterStyles.Label)), Cell(ValueWidth, LetterStyles.Paragraph(line.Value ?? "", LetterStyles.Value))))]);

    public static Table Signing(IReadOnlyList<string> signature, string seal) => new(
        Properties(inside: false),
        Grid(SigningWidth, SealWidth),
        Row(SealHeight, Cell(SigningWidth, [.. signature.Select(label => LetterStyles.Blank($"{label}:"))]), Boxed(SealWidth, LetterStyles.Paragraph(seal, LetterStyles.Note, centered: true))));

    private static TableProperties Properties(bool inside) => new(
        new TableWidth { Width = Text(LabelWidth + ValueWidth), Type = TableWidthUnitValues.Dxa },
        new TableBorders(
            inside ? Line<TopBorder>() : new TopBorder { Val = BorderValues.None },
            inside ? Line<BottomBorder>() : new BottomBorder { Val = BorderValues.None },
            inside ? Line<InsideHorizontalBorder>() : new InsideHorizontalBorder { Val = BorderValues.None }),
        new TableLayout { Type = TableLayoutValues.Fixed });

    private static TableGrid Grid(params int[] widths) => new(widths.Select(width => new GridColumn { Width = Text(width) }));

    private static TableRow Row(int height, params TableCell[] cells) =>
        new([new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)height, HeightType = HeightRuleValues.AtLeast }), .. cells]);

    private static TableCell Cell(int width, params Paragraph[] paragraphs) => new([new TableCellProperties(Width(width)), .. paragraphs]);

    private static TableCell Boxed(int width, Paragraph paragraph) =>
        new(new TableCellProperties(Width(width), new TableCellBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>())), paragraph);

    private static TableCellWidth Width(int width) => new() { Width = Text(width), Type = TableWidthUnitValues.Dxa };

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "999999" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
