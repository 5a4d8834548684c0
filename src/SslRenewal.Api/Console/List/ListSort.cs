namespace SslRenewal.Api.Console.List;

/// <summary>An order of the list, under its word in the address; a minus before it turns it round.</summary>
public sealed record ListSort(ListKey Key, bool IsDescending)
{
    public static ListSort ByExpiry { get; } = new(ListKey.Expiry, IsDescending: false);

    public static ListSort Latest { get; } = new(ListKey.Expiry, IsDescending: true);

    public static IReadOnlyList<ListSort> All { get; } =
        [ByExpiry, Latest, new(ListKey.Name, IsDescending: false), new(ListKey.Name, IsDescending: true), new(ListKey.Number, IsDescending: true), new(ListKey.Number, IsDescending: false)];

    public string Word => (IsDescending ? "-" : "") + Key.Word;

    /// <summary>The same the other way round.</summary>
    public ListSort Turned() => this with { IsDescending = !IsDescending };

    /// <summary>The order of a word; by the end of coverage where there is none of it.</summary>
    public static ListSort Of(string? word) => All.FirstOrDefault(sort => sort.Word == word) ?? ByExpiry;
}
