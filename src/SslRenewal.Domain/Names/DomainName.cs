namespace SslRenewal.Domain.Names;

/// <summary>A host name that a certificate may carry, in lower case; a wildcard has its star. Names beyond ASCII are written as xn--.</summary>
public sealed record DomainName
{
    public const int MaxLength = 253;

    private const int MaxLabelLength = 63;

    private const string Star = "*.";

    private readonly string _text;

    private DomainName(string text) => _text = text;

    /// <summary>Whether it stands for every name one label below its <see cref="Base"/>.</summary>
    public bool IsWildcard => _text.StartsWith(Star, StringComparison.Ordinal);

    /// <summary>The name without its star.</summary>
    public DomainName Base => IsWildcard ? new(_text[Star.Length..]) : this;

    /// <summary>Whether nobody on the internet can hold it: it has one label alone, or ends with one that is kept for private or special use.</summary>
    public bool IsInternal => Labels is [_] || ReservedSuffixes.Contains(Labels[^1]);

    /// <summary>Whether it is, with its star or without, a name under which a registry registers: nobody holds it.</summary>
    public bool IsSuffix => Labels.Length <= PublicSuffixes.LabelsOf(Labels);

    /// <summary>The name that its owner registered: one label below a suffix of the registries, or the suffix itself.</summary>
    public DomainName Registered => new(string.Join('.', Labels[^Math.Min(PublicSuffixes.LabelsOf(Labels) + 1, Labels.Length)..]));

    /// <summary>The name itself, without its star, and each one above it up to <see cref="Registered"/>.</summary>
    public IEnumerable<DomainName> Line
    {
        get
        {
            var (labels, last) = (Labels, Registered.Labels.Length);
            return Enumerable.Range(0, labels.Length - last + 1).Select(skipped => new DomainName(string.Join('.', labels[skipped..])));
        }
    }

    private string[] Labels => Base._text.Split('.');

    /// <summary>Reads a name, whatever its letter case; a text that is none, an IP address included, is <see langword="null"/>.</summary>
    public static DomainName? Parse(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var labels = (text.StartsWith(Star, StringComparison.Ordinal) ? text[Star.Length..] : text).Split('.');

        // No top-level domain is a number: the last label tells an IP address from a name.
        return labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit) ? new DomainName(text.ToLowerInvariant()) : null;
    }

    public override string ToString() => _text;

    // RFC 5890: two hyphens in the third and fourth place are kept for xn--.
    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength
        && label is not (['-', ..] or [.., '-'])
        && (label is not [_, _, '-', '-', ..] || label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
        && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-');
}
