namespace SslRenewal.Api.Console.List;

/// <summary>Some certificates that follow each other in a list, and the places of those before and behind them.</summary>
public sealed record ListPage(IReadOnlyList<ListRow> Rows, ListCursor? Before, ListCursor? After);
