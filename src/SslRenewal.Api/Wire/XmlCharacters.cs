using System.Text;
using System.Xml;

namespace SslRenewal.Api.Wire;

/// <summary>Which characters a document can carry: those beyond the first 65,536 all.</summary>
internal static class XmlCharacters
{
    /// <summary>Whether a document can carry the whole text.</summary>
    public static bool Allow(string text) => text.EnumerateRunes().All(IsAllowed);

    /// <summary>What a document can carry of a text.</summary>
    public static string Of(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(IsAllowed));

    private static bool IsAllowed(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
