using System.Net;

namespace SslRenewal.Api.Wire;

/// <summary>A request's parameters by name, letter case aside, whether they came in the query, the form or the path.</summary>
internal sealed class RequestParameters
{
    /// <summary>More than so many are not read.</summary>
    public const int MaxCount = 1024;

    private readonly Dictionary<string, ParameterText> _texts = new(StringComparer.OrdinalIgnoreCase);

    // What came after a name's first value and differs from it: rare, and of use to the journal alone.
    private List<(string Name, string Value)>? _others;

    private int _count;

    /// <summary>The names that were given.</summary>
    public IEnumerable<string> Names => _texts.Keys;

    /// <summary>How long names and values are together, in UTF-16 units.</summary>
    public int Length { get; private set; }

    public ParameterText this[string name] => _texts.GetValueOrDefault(name, ParameterText.None);

    /// <summary>Every value that was given under a name, the first one first, each once where it only repeats the first.</summary>
    public IEnumerable<string> ValuesOf(string name) =>
        [this[name].Value, .. _others?.Where(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(other => other.Value) ?? []];

    /// <summary>Adds a value; one that differs from an earlier one of its name makes the name ambiguous, never a silent choice.</summary>
    /// <exception cref="BadHttpRequestException">There are too many.</exception>
    public void Add(string name, string value)
    {
        if (++_count > MaxCount)
        {
            throw new BadHttpRequestException("There are too many parameters.", StatusCodes.Status413PayloadTooLarge);
        }

        // A NUL is in no stored text, and PostgreSQL takes none in a look-up.
        var text = value.Trim().Replace('\0', '\uFFFD');

        Length += name.Length + text.Length;

        if (_texts.TryGetValue(name, out var earlier) && (earlier.IsAmbiguous || earlier.Value != text))
        {
            (_others ??= []).Add((name, text));
            _texts[name] = new ParameterText(earlier.Value, IsAmbiguous: true);
        }
        else
        {
            _texts[name] = new ParameterText(text, IsAmbiguous: false);
        }
    }

    /// <summary>Adds what a query string or a form holds; bytes that are not UTF-8 become U+FFFD.</summary>
    public void AddEncoded(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('&'))
        {
            if (text[range] is { Length: > 0 } pair)
            {
                var equals = pair.IndexOf('=');
                Add(Decode(equals < 0 ? pair : pair[..equals]), Decode(equals < 0 ? [] : pair[(equals + 1)..]));
            }
        }
    }

    private static string Decode(ReadOnlySpan<char> text) => WebUtility.UrlDecode(text.ToString());
}
