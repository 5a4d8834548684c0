using SslRenewal.Api.Console.List;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console;

/// <summary>Which certificates a view shows, in which order, and how they are paged.</summary>
public abstract class ListTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task Each_view_shows_what_it_says_by_the_end_of_coverage_and_what_was_never_issued_last()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);

        Assert.Equal([1, 2, 3, 4, 22, 7, 5, 6, 12, 13, 14, 15, 16, 24, 8, 11, 26, 9, 10, 20, 21, 23, 25], await ShownAsync("all"));
        Assert.Equal([3, 4, 5, 6, 12, 13, 14, 15, 16, 8, 11], await ShownAsync("due"));
        Assert.Equal([3, 4, 5], await ShownAsync("soon"));
        Assert.Equal([22, 20, 21, 23], await ShownAsync("waiting"));
        Assert.Equal([3, 4, 7, 5, 6, 12, 13, 14, 15, 16, 8, 11, 9, 10], await ShownAsync("active"));
        Assert.Equal([1, 2], await ShownAsync("expired"));
        Assert.Equal([24, 26, 25], await ShownAsync("ended"));
        Assert.Equal(await ShownAsync("all"), await ShownAsync("nonsense"));

        async Task<IEnumerable<int>> ShownAsync(string word) => (await host.ListAsync(Request(word))).Numbers();
    }

    [DatabaseFact]
    public async Task What_a_view_shows_is_what_is_counted_of_it()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);
        var counts = await host.CountsAsync();

        foreach (var (view, policy) in from view in ListView.InOrder from policy in DeskPolicy.All select (view, policy))
        {
            Assert.Equal((view.Word, policy.Name, (await host.ListAsync(new ListRequest(view, ListSort.ByExpiry), policy)).Rows.Count), (view.Word, policy.Name, counts.Of(view, Fleets.Today, policy)));
        }
    }

    [DatabaseFact]
    public async Task The_older_policy_has_only_OV_and_EV_to_be_renewed()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);

        var page = await host.ListAsync(Request("due"), DeskPolicy.Of2018);

        Assert.Equal([11], page.Numbers());
    }

    [DatabaseTheory]
    [InlineData("expiry", new[] { 1, 2, 3, 4, 22, 7, 5, 6, 12, 13, 14, 15, 16, 24, 8, 11, 26, 9, 10, 20, 21, 23, 25 })]
    [InlineData("-expiry", new[] { 10, 9, 26, 11, 8, 24, 16, 15, 14, 13, 12, 6, 5, 7, 22, 4, 3, 2, 1, 25, 23, 21, 20 })]
    [InlineData("name", new[] { 13, 14, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 15, 12, 16, 20, 21, 22, 23, 24, 25, 26 })]
    [InlineData("-name", new[] { 12, 15, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 13, 26, 25, 24, 23, 22, 21, 20, 16 })]
    [InlineData("-number", new[] { 26, 25, 24, 23, 22, 21, 20, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 })]
    [InlineData("number", new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23, 24, 25, 26 })]
    public async Task Each_order_can_be_paged_to_its_end_and_back_again(string sort, int[] expected)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);
        var request = Request("all", sort);

        Assert.Equal(expected, (await host.ListAsync(request)).Numbers());

        foreach (var size in (int[])[1, 3, 5])
        {
            var (there, back) = await WalkAsync(host, request, size);
            Assert.Equal(expected, there.SelectMany(page => page.Numbers()));
            Assert.Equal(there.Select(page => string.Join(' ', page.Numbers())), back.Select(page => string.Join(' ', page.Numbers())));
        }
    }

    [DatabaseFact]
    public async Task A_view_of_several_statuses_is_paged_as_one()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);

        var (there, back) = await WalkAsync(host, Request("waiting"), 1);

        Assert.Equal([22, 20, 21, 23], there.SelectMany(page => page.Numbers()));
        Assert.Equal([22, 20, 21, 23], back.SelectMany(page => page.Numbers()));
    }

    [DatabaseTheory]
    [InlineData("13", new[] { 13 })]
    [InlineData("#13", new[] { 13 })]
    [InlineData("999", new int[0])]
    [InlineData("example.com", new[] { 13, 14, 12, 15 })]
    [InlineData(" EXAMPLE.COM ", new[] { 13, 14, 12, 15 })]
    [InlineData(".example.com", new[] { 13, 14, 12, 15 })]
    [InlineData("h9", new[] { 9, 8, 7, 6, 5, 4, 3, 2, 1 })]
    [InlineData("h%", new int[0])]
    [InlineData("h_0.example.net", new int[0])]
    [InlineData("h90.example.net", new[] { 9 })]
    [InlineData("' OR 1=1 --", new int[0])]
    [InlineData("{0} ?", new int[0])]
    public async Task A_search_finds_a_number_the_beginning_of_a_name_or_its_end(string search, int[] expected)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);
        var request = ListRequest.Of("waiting", search, sort: null, from: null, until: null, after: null, before: null);

        var (there, back) = await WalkAsync(host, request, 2);

        Assert.Equal(expected, (await host.ListAsync(request)).Numbers());
        Assert.Equal(expected, there.SelectMany(page => page.Numbers()));
        Assert.Equal(expected, back.SelectMany(page => page.Numbers()));
    }

    [DatabaseFact]
    public async Task A_view_can_be_narrowed_to_days()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);

        var page = await host.ListAsync(ListRequest.Of("active", search: null, sort: "-expiry", Fleets.Today.AddDays(-9), Fleets.Today.AddDays(30), after: null, before: null));

        Assert.Equal([5, 7, 4, 3], page.Numbers());
    }

    [DatabaseTheory]
    [InlineData("1~2")]
    [InlineData("x~y~z")]
    [InlineData("0~not-a-day~5")]
    [InlineData("9~~5")]
    public async Task A_place_that_is_none_is_no_error(string place)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);

        var (after, before) = (await host.ListAsync(Request("all", after: place)), await host.ListAsync(Request("all", before: place)));

        Assert.All(after.Rows.Concat(before.Rows), row => Assert.InRange(row.CertificateId, 1, 26));
    }

    [DatabaseFact]
    public async Task The_renewal_of_each_row_is_told_by_the_desks_rules()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Fleets.Scenario);

        var rows = (await host.ListAsync(Request("all"))).Rows.ToDictionary(row => row.CertificateId, row => row.Entry(DeskPolicy.Of2022, Fleets.Today));

        Assert.Equal([3, 4, 5, 6, 8, 11, 12, 13, 14, 15, 16], rows.Where(row => row.Value.Refusal is null).Select(row => row.Key).Order());
        Assert.Equal((Fleets.Today.AddDays(1), Fleets.Today.AddDays(310)), (rows[9].OpensOn!.Value, rows[10].OpensOn!.Value));
        Assert.Equal("It is renewed already, by certificate 20.", rows[7].Refusal!.Reason);
        Assert.StartsWith("It expired on 20 Nov 2026", rows[2].Refusal!.Reason, StringComparison.Ordinal);
    }

    private static ListRequest Request(string show, string? sort = null, string? after = null, string? before = null) => ListRequest.Of(show, search: null, sort, from: null, until: null, after, before);

    // To the end by the places behind the pages, and back by those before them.
    private static async Task<(List<ListPage> There, List<ListPage> Back)> WalkAsync(SslRenewalHost host, ListRequest request, int size)
    {
        var there = new List<ListPage> { await host.ListAsync(request, pageSize: size) };
        Assert.Null(there[0].Before);

        while (there[^1].After is { } after)
        {
            there.Add(await host.ListAsync(request with { After = ListCursor.Parse(after.ToString()) }, pageSize: size));
        }

        var back = new List<ListPage> { there[^1] };

        while (back[0].Before is { } before)
        {
            back.Insert(0, await host.ListAsync(request with { Before = ListCursor.Parse(before.ToString()) }, pageSize: size));
        }

        return (there, back);
    }
}

public sealed class SqliteListTests() : ListTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlListTests() : ListTests(DatabaseKind.PostgreSql);
