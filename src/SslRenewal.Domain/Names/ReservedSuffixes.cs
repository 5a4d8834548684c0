using System.Collections.Frozen;

namespace SslRenewal.Domain.Names;

/// <summary>Last labels that the internet never resolves: no certificate is issued for a name that ends with one.</summary>
public static class ReservedSuffixes
{
    /// <summary>Special use (RFC 2606, 6761, 6762, 7686, 9476), kept by ICANN (home, corp, mail, internal), and common on private networks (RFC 6762, appendix G).</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "alt", "arpa", "corp", "example", "home", "internal", "intranet", "invalid",
        "lan", "local", "localdomain", "localhost", "mail", "onion", "private", "test", "workgroup",
    ];

    private static readonly FrozenSet<string> Set = All.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string label) => Set.Contains(label);
}
