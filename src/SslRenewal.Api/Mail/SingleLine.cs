using System.Globalization;
using System.Text;

namespace SslRenewal.Api.Mail;

/// <summary>Makes text that somebody gave fit to stand within a line of a mail: it can end no line, hide nothing and turn no direction.</summary>
internal static class SingleLine
{
    private const int MaxLength = 253;

    public static string Of(string text)
    {
        var line = new StringBuilder();

        // Rune by rune: half a surrogate pair comes out as U+FFFD, which every database stores.
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            _ = line.Append(IsPrintable(rune) ? rune : new Rune(' '));
        }

        return line.ToString().Trim();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
