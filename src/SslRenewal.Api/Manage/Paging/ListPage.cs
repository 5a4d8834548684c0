namespace SslRenewal.Api.Manage.Paging;

/// <summary>A page of a list.</summary>
/// <param name="Page">Counts from 1.</param>
/// <param name="PageSize">The most items that a page has.</param>
/// <param name="Total">How many items there are on all pages together.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);
