using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Paging;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Number">From 1; past the last page there are no items.</param>
/// <param name="Size">From 1 to <see cref="MaxSize"/>.</param>
internal sealed record PageRequest(int Number, int Size)
{
    public const int DefaultSize = 100;
    public const int MaxSize = 1000;

    /// <summary>What an error says was expected.</summary>
    public static readonly string Expected = $"page and pageSize: expected a page from 1 and a pageSize from 1 to {MaxSize}";

    /// <summary>Reads the two parameters, each of which may be left out; <see langword="null"/> where one of them is out of range.</summary>
    public static PageRequest? Read(int? page, int? pageSize) =>
        page is < 1 || pageSize is < 1 or > MaxSize ? null : new PageRequest(page ?? 1, pageSize ?? DefaultSize);

    /// <summary>Reads the page and counts the whole, both of one state of the database.</summary>
    /// <param name="list">The whole list, in an order that leaves nothing open.</param>
    public async Task<ListPage<TItem>> ReadAsync<TRow, TItem>(RenewalDbContext database, IQueryable<TRow> list, Func<TRow, TItem> answer, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);

        var total = await list.CountAsync(cancellationToken);
        var before = (long)(Number - 1) * Size;
        var rows = before < total ? await list.Skip((int)before).Take(Size).ToListAsync(cancellationToken) : [];

        return new ListPage<TItem>([.. rows.Select(answer)], total, Number, Size);
    }
}
