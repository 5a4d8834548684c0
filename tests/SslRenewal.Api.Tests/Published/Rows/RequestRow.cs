namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A request of the documentation and its answer, to the letter.</summary>
/// <param name="Rule">The slug of the rule that refuses, or <c>ok</c>.</param>
/// <param name="Changes">What differs from a request that is granted, as a query; a name without <c>=</c> is left out.</param>
public sealed record RequestRow(string Rule, string Changes, int Number = 0, string Text = "")
{
    /// <summary>Where the clock stands.</summary>
    public string Clock { get; init; } = "2026-11-21T12:00:00Z";

    /// <summary>More fields of the account, as they stand in a scenario.</summary>
    public string Account { get; init; } = "";

    /// <summary>Requests that are granted before it, as queries without the caller.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>The kind of the fault that is made before it.</summary>
    public string? Fault { get; init; }

    /// <summary>The result's type and charge, where it is granted and they are told.</summary>
    public string? Granted { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;

    public override string ToString() => $"{Rule} {(Changes.Length < 80 ? Changes : Changes[..80])} {Clock}";

    /// <summary>The whole query: what a granted request has, with the changes.</summary>
    public string QueryOver(string granted)
    {
        var changes = Changes.Split('&', StringSplitOptions.RemoveEmptyEntries);
        var changed = changes.Select(change => change.Split('=')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

        return string.Join('&', granted.Split('&').Where(pair => !changed.Contains(pair.Split('=')[0])).Concat(changes.Where(change => change.Contains('=', StringComparison.Ordinal))));
    }
}
