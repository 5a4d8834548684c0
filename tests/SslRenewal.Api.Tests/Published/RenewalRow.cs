namespace SslRenewal.Api.Tests.Published;

/// <summary>A request of the documentation and its answer, to the letter.</summary>
/// <param name="Rule">The slug of the rule that refuses, or <c>ok</c>.</param>
/// <param name="Changes">What differs from a request that is granted, as a query; a name without <c>=</c> is left out.</param>
public sealed record RenewalRow(string Rule, string Changes, int Number = 0, string Text = "")
{
    /// <summary>Where the clock stands.</summary>
    public string Clock { get; init; } = "2026-11-21T12:00:00Z";

    /// <summary>The result's type and charge, where it is granted.</summary>
    public string? Granted { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;

    public override string ToString() => $"{Rule} {(Changes.Length < 80 ? Changes : Changes[..80])} {Clock}";

    /// <summary>The whole query: what a granted request has, with the changes.</summary>
    public string Query
    {
        get
        {
            var changes = Changes.Split('&', StringSplitOptions.RemoveEmptyEntries);
            var changed = changes.Select(change => change.Split('=')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

            return string.Join('&', RenewalRows.Granted.Split('&').Where(pair => !changed.Contains(pair.Split('=')[0])).Concat(changes.Where(change => change.Contains('=', StringComparison.Ordinal))));
        }
    }
}
