using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Console.List;

/// <summary>Reads a page of a user's certificates: by one statement, each part of which begins where the page does and ends where it may, however many there are.</summary>
internal sealed class ListQuery(RenewalDbContext database)
{
    public const int PageSize = 25;

    /// <param name="skipped">How many are passed over first, of a list that is one run.</param>
    public async Task<ListPage> ReadAsync(UserRow user, DateOnly today, ListRequest request, DeskPolicy policy, CancellationToken cancellationToken, int pageSize = PageSize, int skipped = 0)
    {
        var segments = ListSegments.Of(user, request, today, policy);
        var backwards = request.After is null && request.Before is not null;
        var place = request.After ?? request.Before;

        if (Statement(segments, place, backwards, pageSize + 1, skipped) is not ({ Length: > 0 } sql, var values))
        {
            return new([], Before: null, After: null);
        }

        var rows = await database.Database.SqlQueryRaw<ListRow>(sql, values).ToListAsync(cancellationToken);
        rows.Sort((one, other) => Compare(one, other, segments) * (backwards ? -1 : 1));

        var hasMore = rows.Count > pageSize;
        var shown = backwards ? rows.Take(pageSize).Reverse().ToList() : [.. rows.Take(pageSize)];

        return new(shown, shown is [var first, ..] && (backwards ? hasMore : place is not null) ? Place(first) : null, shown is [.., var last] && (backwards || hasMore) ? Place(last) : null);

        ListCursor Place(ListRow row) => ListCursor.Of(row, segments[row.Segment].Key);
    }

    /// <summary>The statement, and what stands for its values.</summary>
    internal static (string Sql, object[] Values) Statement(IReadOnlyList<ListSegment> segments, ListCursor? place, bool backwards, int limit, int skipped = 0)
    {
        var sql = new StringBuilder();
        var values = new List<object>();

        for (var number = 0; number < segments.Count; number++)
        {
            var segment = segments[number];

            if (place is not null && (backwards ? number > place.Segment : number < place.Segment))
            {
                continue;
            }

            foreach (var condition in segment.Conditions(place?.Segment == number ? place : null, backwards))
            {
                var text = Numbered(condition, values);
                sql.Append(sql.Length > 0 ? " UNION ALL " : "").Append(CultureInfo.InvariantCulture, $"SELECT * FROM (SELECT {number} AS \"Segment\", {ListRow.Columns} FROM certificates WHERE {text} ORDER BY {segment.Order(backwards)} LIMIT {limit} OFFSET {skipped}) AS part{values.Count}");
            }
        }

        return (sql.ToString(), [.. values]);
    }

    private static string Numbered(ListCondition condition, List<object> values)
    {
        var parts = condition.Sql.Split('?');
        var text = new StringBuilder(parts[0]);

        for (var part = 1; part < parts.Length; part++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{{values.Count}}}").Append(parts[part]);
            values.Add(condition.Values[part - 1]);
        }

        return text.ToString();
    }

    private static int Compare(ListRow one, ListRow other, IReadOnlyList<ListSegment> segments)
    {
        if (one.Segment != other.Segment)
        {
            return one.Segment.CompareTo(other.Segment);
        }

        var segment = segments[one.Segment];
        var order = (segment.Key.Of(one), segment.Key.Of(other)) switch
        {
            (long a, long b) => a.CompareTo(b),
            (string a, string b) => string.CompareOrdinal(a, b),
            _ => 0,
        };

        return (order != 0 ? order : one.CertificateId.CompareTo(other.CertificateId)) * (segment.IsDescending ? -1 : 1);
    }
}
