namespace SslRenewal.Api.Console.List;

/// <summary>What of a user's certificates is asked for, as the address says it.</summary>
/// <param name="Search">A number, the beginning of a name or its end; looked for among all certificates.</param>
/// <param name="From">The first day of the end of coverage, where the view is narrowed to some days; with <paramref name="Until"/>, the last.</param>
public sealed record ListRequest(ListView View, ListSort Sort, string Search = "", DateOnly? From = null, DateOnly? Until = null, ListCursor? After = null, ListCursor? Before = null)
{
    private const int LongestSearch = 253;

    /// <summary>Whether the rows can stand in any order. A view's certificates are kept by the end of their coverage alone, and what was found by a name stands by names.</summary>
    public bool IsSortable => Search.Length == 0 && View == ListView.All && From is null && Until is null;

    public static ListRequest Of(string? show, string? search, string? sort, DateOnly? from, DateOnly? until, string? after, string? before)
    {
        var asked = new ListRequest(ListView.Of(show), ListSort.Of(sort), Trimmed(search), from, until, ListCursor.Parse(after), ListCursor.Parse(before));

        return asked.Search.Length > 0 ? asked with { View = ListView.All, Sort = ListSort.ByExpiry, From = null, Until = null }
            : asked.IsSortable || asked.Sort.Key == ListKey.Expiry ? asked
            : asked with { Sort = ListSort.ByExpiry };
    }

    private static string Trimmed(string? search) => search?.Trim().TrimStart('.') is { } text ? text[..Math.Min(text.Length, LongestSearch)] : "";
}
