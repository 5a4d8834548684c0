using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Journal;

/// <summary>What of a request is not to be kept: keys, wherever they stand, and what was sent under a name that promises a secret.</summary>
internal sealed class Secrets
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Blank = "***";

    private const int MisspeltBy = 2;

    // Shorter ones would be found inside words by chance; as a whole value they are blanked all the same.
    private const int ShortestInside = 8;

    // No value that anybody reads is written so, and every key is: also one that stands in another's place.
    private const int ShortestHex = 24;

    private static readonly string[] Words = ["key", "password", "passwd", "secret", "token"];

    private readonly ApiCommand? _command;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _values;

    public Secrets(RequestParameters parameters, ApiCommand? command)
    {
        _command = command;
        _names = parameters.Names.Where(IsSecretName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _values = _names.SelectMany(parameters.ValuesOf).Where(value => value.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A parameter's value as it may be kept.</summary>
    public string Blanked(string name, string value) =>
        _names.Contains(name) || _values.Contains(value) || value.Contains("PRIVATE KEY-----", StringComparison.Ordinal) || IsHex(value)
            ? value.Length > 0 ? Blank : value
            : Blanked(value);

    /// <summary>Any text as it may be kept.</summary>
    public string Blanked(string text)
    {
        foreach (var secret in _values)
        {
            text = secret.Length >= ShortestInside ? text.Replace(secret, Blank, StringComparison.Ordinal) : text == secret ? Blank : text;
        }

        return text;
    }

    private bool IsSecretName(string name) =>
        name.Equals(GlobalParameters.ApiKey, StringComparison.OrdinalIgnoreCase)
        || (!UnreadNames.IsRead(name, _command) && (Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) || EditDistance.Of(name, GlobalParameters.ApiKey, MisspeltBy) <= MisspeltBy));

    private static bool IsHex(string value) => value.Length >= ShortestHex && value.All(char.IsAsciiHexDigit);
}
