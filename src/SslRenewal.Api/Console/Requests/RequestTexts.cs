using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SslRenewal.Api.Journal;

namespace SslRenewal.Api.Console.Requests;

/// <summary>How the pages of requests put things.</summary>
internal static class RequestTexts
{
    /// <summary><c>22 Nov 2026, 08:35:12.345 UTC</c>, since requests come close together.</summary>
    public static string At(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm:ss.fff 'UTC'", CultureInfo.InvariantCulture);

    public static string Took(double milliseconds) => milliseconds.ToString("#,##0.0 'ms'", CultureInfo.InvariantCulture);

    /// <summary>What was answered, in a word or two, and the tone of it.</summary>
    public static (string Tone, string Text) Outcome(JournalEntry entry) => entry switch
    {
        { Status: 0 } => ("red", "cut off"),
        { Error: { } error } => ("red", string.Create(CultureInfo.InvariantCulture, $"error {error.Number}")),
        { Ok: true, Repeated: true } => ("blue", "OK, repeated"),
        { Ok: true } => ("green", "OK"),
        _ => ("amber", string.Create(CultureInfo.InvariantCulture, $"HTTP {entry.Status}")),
    };

    /// <summary>A rule's verdict, and the tone of it.</summary>
    public static (string Tone, string Text) Verdict(JudgedRule rule) => rule.Verdict switch
    {
        JudgedRule.Held => ("green", "held"),
        JudgedRule.Broke => ("red", "broke"),
        _ => ("grey", "not reached"),
    };

    /// <summary>A document with its elements under each other, as far as it is one.</summary>
    public static string Pretty(string document)
    {
        try
        {
            return XDocument.Parse(document).ToString();
        }
        catch (XmlException)
        {
            // The beginning of one that was too long to keep.
            return document;
        }
    }
}
