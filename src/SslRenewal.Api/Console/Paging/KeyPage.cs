namespace SslRenewal.Api.Console.Paging;

/// <summary>Some rows of a list that stands newest first, and the keys between which its neighbours lie.</summary>
/// <param name="Newer">What the page before comes before, where there is one.</param>
/// <param name="Older">What the page after comes after.</param>
public sealed record KeyPage<TRow, TKey>(IReadOnlyList<TRow> Rows, TKey? Newer, TKey? Older) where TKey : struct;
