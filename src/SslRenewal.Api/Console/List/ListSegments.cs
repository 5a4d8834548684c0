using System.Globalization;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.List;

/// <summary>Says by which runs of which indexes a list is read: none of them is longer than what is shown of it.</summary>
internal static class ListSegments
{
    private const char Last = '\uffff';

    public static IReadOnlyList<ListSegment> Of(UserRow user, ListRequest request, DateOnly today, DeskPolicy policy)
    {
        var own = new ListCondition("tenant = ? AND user_key = ?", [user.Tenant, user.UserKey]);
        return request.Search.Length > 0 ? [.. Found(own, request.Search)] : Shown(own, request, today, policy);
    }

    private static IReadOnlyList<ListSegment> Shown(ListCondition own, ListRequest request, DateOnly today, DeskPolicy policy)
    {
        var view = request.View;
        var (from, until) = (Later(request.From, view.FromDay is { } first ? today.AddDays(first) : null), Earlier(request.Until, view.UntilDay is { } last ? today.AddDays(last) : null));
        var narrowed = view.OnlyNotRenewed ? own.And("renewed_by IS NULL") : own;

        if (view.OnlyQuick && ProductCatalogue.All.Where(product => policy.Levels.Contains(product.Validation)).Select(product => product.Name).ToArray() is var types && types.Length < ProductCatalogue.All.Count)
        {
            narrowed = narrowed.And($"ssl_type IN ({string.Join(", ", types.Select(_ => "?"))})", types);
        }

        IReadOnlyList<ListCondition> parts = view.Statuses is [] ? [narrowed] : [.. view.Statuses.Select(status => narrowed.And($"status = '{status}'"))];
        return ListSegment.Of(request.Sort, [.. parts.Select(part => new ListRun(part, Milliseconds(from), Milliseconds(until < DateOnly.MaxValue ? until?.AddDays(1) : null)))], mayLack: from is null && until is null);
    }

    // Its number; then the names that begin like it; then those that only end like it.
    private static IEnumerable<ListSegment> Found(ListCondition own, string search)
    {
        var name = search.ToLowerInvariant();
        var reversed = SearchText.Reversed(name);

        if (int.TryParse(search.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            yield return new(ListKey.Number, IsDescending: false, [new(own.And("certificate_id = ?", number))]);
        }

        yield return new(ListKey.Name, IsDescending: false, [new(own, name, name + Last)]);
        yield return new(ListKey.Domain, IsDescending: false, [new(own.And("NOT (host_name >= ? AND host_name < ?)", name, name + Last), reversed, reversed + Last)]);
    }

    private static long? Milliseconds(DateOnly? day) => day is { } known ? new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds() : null;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one > other ? one : other;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
