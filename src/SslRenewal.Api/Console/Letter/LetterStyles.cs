using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Console.Letter;

/// <summary>The styles of a letter's paragraphs, and paragraphs in them.</summary>
internal static class LetterStyles
{
    public const string Title = "Title";

    public const string Heading = "Heading1";

    public const string Note = "Note";

    /// <summary>A line's label in a table.</summary>
    public const string Label = "Label";

    /// <summary>What stands beside a label.</summary>
    public const string Value = "Value";

    private const string Font = "Calibri";

    private const string Grey = "555555";

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(FontOf(), new FontSize { Val = "20" }, new Languages { Val = "en-US" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80", Line = "252", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", [], [], isDefault: true),
        Style(Title, "Title", [new SpacingBetweenLines { After = "60" }], [new Bold(), new FontSize { Val = "34" }]),
        Style(Heading, "heading 1", [new KeepNext(), new SpacingBetweenLines { Before = "160", After = "60" }, new OutlineLevel { Val = 0 }], [new Bold(), new FontSize { Val = "23" }]),
        Style(Note, "Note", [], [new Color { Val = Grey }, new FontSize { Val = "18" }]),
        Style(Label, "Label", [new SpacingBetweenLines { Before = "20", After = "20" }], [new Color { Val = Grey }]),
        Style(Value, "Value", [new SpacingBetweenLines { Before = "20", After = "20" }], []));

    public static Paragraph Paragraph(string text, string style = "Normal", bool centered = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });

        if (centered)
        {
            properties.Justification = new Justification { Val = JustificationValues.Center };
        }

        return new Paragraph(properties, new Run(new Text(Written(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>A label, and a line to write on.</summary>
    public static Paragraph Blank(string label) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = Value }, new Tabs(new TabStop { Val = TabStopValues.Left, Position = 1200 }, new TabStop { Val = TabStopValues.Left, Leader = TabStopLeaderCharValues.Underscore, Position = 4900 }), new SpacingBetweenLines { Before = "260" }),
        new Run(new Text(label), new TabChar(), new TabChar()));

    // A signing request may hold characters that no XML can: what cannot be printed either is left out.
    private static string Written(string text) => XmlCharacters.Of(text);

    private static Style Style(string id, string name, OpenXmlElement[] paragraph, OpenXmlElement[] run, bool isDefault = false) =>
        new(new StyleName { Val = name }, new PrimaryStyle(), new StyleParagraphProperties(paragraph), new StyleRunProperties(run)) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault };

    private static RunFonts FontOf() => new() { Ascii = Font, HighAnsi = Font, ComplexScript = Font };
}
