using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SslRenewal.Api.Console.Paging;

/// <summary>Reads lists from a place that the address names: no page costs more than another.</summary>
internal static class KeyPaging
{
    private const int Size = 50;

    /// <param name="rows">The whole list, in no order.</param>
    /// <param name="key">What a row is found by, and what the order is.</param>
    /// <param name="after">The key that the page comes after.</param>
    /// <param name="before">The key that it comes before.</param>
    public static async Task<KeyPage<TRow, TKey>> ReadPageAsync<TRow, TKey>(this IQueryable<TRow> rows, Expression<Func<TRow, TKey>> key, TKey? after, TKey? before, CancellationToken cancellationToken) where TKey : struct
    {
        var backwards = after is null && before is not null;

        var asked = (after, before) switch
        {
            ({ } older, _) => rows.Where(Compare(key, older, Expression.LessThan)).OrderByDescending(key),
            (_, { } newer) => rows.Where(Compare(key, newer, Expression.GreaterThan)).OrderBy(key),
            _ => rows.OrderByDescending(key),
        };

        var found = await asked.Take(Size + 1).ToListAsync(cancellationToken);
        var hasMore = found.Count > Size;
        var shown = found.Take(Size).ToList();

        if (backwards)
        {
            shown.Reverse();
        }

        var read = key.Compile();

        return new(
            shown,
            shown is [var first, ..] && (backwards ? hasMore : after is not null) ? read(first) : null,
            shown is [.., var last] && (backwards || hasMore) ? read(last) : null);
    }

    // As a parameter of the statement, which is then the same for every page.
    private static Expression<Func<TRow, bool>> Compare<TRow, TKey>(Expression<Func<TRow, TKey>> key, TKey place, Func<Expression, Expression, BinaryExpression> compare)
    {
        Expression<Func<TKey>> value = () => place;
        return Expression.Lambda<Func<TRow, bool>>(compare(key.Body, value.Body), key.Parameters);
    }
}
