using System.Buffers;
using System.Net;
using System.Security;
using System.Text.RegularExpressions;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Journal;

/// <summary>What of a request is not to be kept: keys, wherever they stand, and what was sent under a name that promises a secret.</summary>
internal sealed partial class Secrets
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Blank = "***";

    private const int MisspeltBy = 2;

    // Shorter ones would be found inside words by chance; as a whole value they are blanked all the same.
    private const int ShortestInside = 8;

    private static readonly SearchValues<char> WrittenOtherwise = SearchValues.Create("&<>\"'\r\n\t");

    private static readonly string[] Words = ["key", "password", "passwd", "secret", "token"];

    private readonly ApiCommand? _command;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _values;
    private readonly string[] _inside;

    public Secrets(RequestParameters parameters, ApiCommand? command)
    {
        _command = command;
        _names = parameters.Names.Where(IsSecretName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _values = _names.SelectMany(parameters.ValuesOf).Where(value => value.Length > 0).ToHashSet(StringComparer.Ordinal);
        _inside = [.. _values.Where(value => value.Length >= ShortestInside).OrderByDescending(value => value.Length)];
    }

    /// <summary>A parameter's value as it may be kept.</summary>
    public string Blanked(string name, string value) =>
        _names.Contains(name) || _values.Contains(value) || value.Contains("PRIVATE KEY-----", StringComparison.Ordinal)
            ? value.Length > 0 ? Blank : value
            : Blanked(value);

    /// <summary>A name, or any other text that was sent, as it may be kept.</summary>
    public string Blanked(string text)
    {
        var blanked = LongHex().Replace(_values.Contains(text) ? Blank : WithoutValues(text), Blank);

        // Most texts hold no such word; its first letter is left out since more than one character counts as it.
        return blanked.Contains("ey", StringComparison.OrdinalIgnoreCase) ? AfterKey().Replace(blanked, Blank) : blanked;
    }

    /// <summary>An answer's document as it may be kept: what it says may be blanked, never how it says it.</summary>
    public string BlankedDocument(string document) => Array.Exists(_inside, secret => MayHold(document, secret)) ? XmlValue().Replace(document, value => BlankedXml(value.Value)) : document;

    private string BlankedXml(string value)
    {
        var text = WebUtility.HtmlDecode(value);
        var blanked = WithoutValues(text);

        return blanked == text ? value : SecurityElement.Escape(blanked);
    }

    private string WithoutValues(string text) => _inside.Aggregate(text, (left, secret) => left.Replace(secret, Blank, StringComparison.Ordinal));

    // What XML writes in another way is not found as it is.
    private static bool MayHold(string document, string secret) => secret.AsSpan().ContainsAny(WrittenOtherwise) || document.Contains(secret, StringComparison.Ordinal);

    private bool IsSecretName(string name) =>
        name.Equals(GlobalParameters.ApiKey, StringComparison.OrdinalIgnoreCase)
        || (!UnreadNames.IsRead(name, _command) && (Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) || EditDistance.Of(name, GlobalParameters.ApiKey, MisspeltBy) <= MisspeltBy));

    // No value that anybody reads is written so, and every key is: also one that stands in another's place, or among other text.
    [GeneratedRegex("[0-9A-Fa-f]{24,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LongHex();

    // Two parameters that were escaped as one, or a header's way of writing.
    [GeneratedRegex(@"(?<=key(=|:|%3D|%3A) ?)[^\s&]+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AfterKey();

    // Between the quotes of an attribute, and between tags.
    [GeneratedRegex("(?<==\")[^\"<]+(?=\")|(?<=>)[^<]+(?=<)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex XmlValue();
}
