namespace SslRenewal.Issuing.DomainControl;

/// <summary>What proves control of a domain, as a file or as a CNAME record, computed from the request (Sectigo's scheme).</summary>
/// <param name="Md5">MD5 of the request's DER: 32 upper-case hexadecimal digits.</param>
/// <param name="Sha256">SHA-256 of the request's DER: 64 upper-case hexadecimal digits.</param>
/// <param name="OrderedOn">The day on which the certificate was ordered, which says the suffix.</param>
public sealed record DomainControlValues(string Md5, string Sha256, UniqueValue Unique, DateOnly OrderedOn)
{
    private const int DigitsPerLabel = 32;

    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    public string FileName => $"{Md5}.txt";

    /// <summary>Where the file is asked for: the path of its URL, which begins with a slash.</summary>
    public string FilePath => $"/.well-known/pki-validation/{FileName}";

    /// <summary>The file's three words; <see cref="IsFileContent"/> says which texts count as them.</summary>
    public string FileContent => $"{Sha256} {Suffix} {Unique}";

    /// <summary>What the CNAME record points to, without a closing dot.</summary>
    public string Target => $"{Sha256[..DigitsPerLabel]}.{Sha256[DigitsPerLabel..]}.{Unique}.{Suffix}";

    private string Suffix => ControlSuffix.On(OrderedOn).Domain;

    /// <summary>The domain whose control is proved: a wildcard's is its base, <c>example.com</c> for <c>*.example.com</c>.</summary>
    public static string BaseOf(string domain) => domain.StartsWith("*.", StringComparison.Ordinal) ? domain[2..] : domain;

    /// <summary>The name of the CNAME record for a domain, without a closing dot.</summary>
    public string HostName(string domain) => $"_{Md5}.{BaseOf(domain)}";

    /// <summary>Whether a text holds the three words and nothing else, with spaces, tabs or line breaks of any kind between and around them.</summary>
    public bool IsFileContent(string text) =>
        text.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries).AsSpan().SequenceEqual([Sha256, Suffix, Unique.Text]);
}
