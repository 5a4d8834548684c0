namespace SslRenewal.Domain.Names;

/// <summary>A mailbox at a host name: its local part as it was given, its domain in lower case.</summary>
public sealed record EmailAddress
{
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;

    private EmailAddress(string local, DomainName domain) => (Local, Domain) = (local, domain);

    public string Local { get; }

    public DomainName Domain { get; }

    /// <summary>Reads <c>local@domain</c>, the domain of two labels or more; no quotes, comments or letters beyond ASCII. A text that is none is <see langword="null"/>.</summary>
    public static EmailAddress? Parse(string text) =>
        text.Length <= MaxLength && text.Split('@') is [var local, var host] && IsLocal(local) && host.Contains('.', StringComparison.Ordinal) && DomainName.Parse(host) is { IsWildcard: false } domain
            ? new EmailAddress(local, domain)
            : null;

    public override string ToString() => $"{Local}@{Domain}";

    // RFC 5322, dot-atom.
    private static bool IsLocal(string local) =>
        local.Length is > 0 and <= MaxLocalLength && local.Split('.').All(atom => atom.Length > 0 && atom.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+/=?^_`{|}~-".Contains(letter, StringComparison.Ordinal)));
}
