using System.Globalization;

namespace SslRenewal.Api.Console.List;

/// <summary>What a list can stand in the order of: a column that the database keeps an index of, and after it the certificate's number.</summary>
/// <param name="Word">What the address calls it.</param>
/// <param name="Column">The column, or <see langword="null"/> where the number alone is the order.</param>
/// <param name="Least">What no value is below. SQLite enters an index there, and not where a condition says that there is a value.</param>
/// <param name="Of">A row's own value of it.</param>
/// <param name="Read">The value that an address writes as a text, or <see langword="null"/> where the text is none.</param>
public sealed record ListKey(string Word, string? Column, object? Least, Func<ListRow, object?> Of, Func<string, object?> Read)
{
    public static ListKey Number { get; } = new("number", Column: null, Least: null, _ => null, _ => null);

    public static ListKey Expiry { get; } = new(
        "expiry", "expires_at", long.MinValue, row => row.ExpiryMilliseconds, text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at) ? at : null);

    public static ListKey Name { get; } = new("name", "host_name", "", row => row.HostName, text => text);

    /// <summary>The name from its end: how the names of a domain stand together.</summary>
    public static ListKey Domain { get; } = new("domain", "host_reversed", "", row => row.HostReversed, text => text);
}
