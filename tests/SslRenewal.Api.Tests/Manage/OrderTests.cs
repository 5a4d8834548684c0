using System.Net;
using System.Text.Json;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>The list of orders, and the pages that every list of the management API comes in.</summary>
public abstract class OrderTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task An_order_is_listed_with_its_money_transaction()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        _ = await host.SendAsync(Renewals.Of(501904));

        var list = await host.Client.GetStringAsync(new Uri("/manage/orders", UriKind.Relative));

        Assert.Equal(
            """{"items":[{"orderId":1,"transactionId":1,"kind":"renew","userName":"apiexample","certificateId":501905,"renews":501904,"years":1,"amount":9,"promotionCode":null,"placedOn":"2026-11-21T12:00:00Z"}],"total":1,"page":1,"pageSize":100}""",
            list);
    }

    [DatabaseFact]
    public async Task The_newest_comes_first_page_by_page()
    {
        await using var host = await WithFiveAsync();

        Assert.Equal("5 4 of 5", await ListAsync(host, "pageSize=2"));
        Assert.Equal("1 of 5", await ListAsync(host, "pageSize=2&page=3"));
        Assert.Equal(" of 5", await ListAsync(host, "pageSize=2&page=4"));
        Assert.Equal(" of 5", await ListAsync(host, "pageSize=1000&page=2147483647"));
    }

    [DatabaseFact]
    public async Task A_clock_that_was_moved_back_leaves_a_users_orders_as_they_came()
    {
        await using var host = await WithFiveAsync();
        using var body = new StringContent("""{ "now": "2026-11-01T00:00:00Z" }""", System.Text.Encoding.UTF8, "application/json");
        using var moved = await host.Client.PutAsync(new Uri("/manage/clock", UriKind.Relative), body);

        Assert.True((await host.SendAsync(Renewals.Of(501909))).IsOk);

        Assert.Equal("6 5 4 3 2 1 of 6", await ListAsync(host, "userName=APIEXAMPLE"));
        Assert.Equal("5 4 3 2 1 6 of 6", await ListAsync(host, ""));
    }

    [DatabaseFact]
    public async Task Each_filter_leaves_out_what_is_not_meant()
    {
        await using var host = await WithFiveAsync();

        Assert.Equal("2 of 1", await ListAsync(host, "certificateId=501911"));
        Assert.Equal(" of 0", await ListAsync(host, "certificateId=501904"));
        Assert.Equal(" of 0", await ListAsync(host, "kind=purchaseMoreSans"));
        Assert.Equal("5 4 3 2 1 of 5", await ListAsync(host, "kind=renew"));
    }

    [DatabaseTheory]
    [InlineData("page=0", HttpStatusCode.BadRequest)]
    [InlineData("page=x", HttpStatusCode.BadRequest)]
    [InlineData("pageSize=0", HttpStatusCode.BadRequest)]
    [InlineData("pageSize=1001", HttpStatusCode.BadRequest)]
    [InlineData("kind=1", HttpStatusCode.BadRequest)]
    [InlineData("kind=", HttpStatusCode.BadRequest)]
    [InlineData("userName=nobody", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_meant_is_refused(string query, HttpStatusCode expected)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        using var response = await host.Client.GetAsync(new Uri($"/manage/orders?{query}", UriKind.Relative));

        Assert.Equal((expected, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    // Certificates 501904 to 501909; the renewals are 501910 to 501914.
    private async Task<SslRenewalHost> WithFiveAsync()
    {
        var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 6));

        for (var id = 501904; id < 501909; id++)
        {
            Assert.True((await host.SendAsync(Renewals.Of(id))).IsOk);
        }

        return host;
    }

    private static async Task<string> ListAsync(SslRenewalHost host, string query)
    {
        var list = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri($"/manage/orders?{query}", UriKind.Relative))).RootElement;

        return $"{string.Join(' ', list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("orderId")))} of {list.GetProperty("total")}";
    }
}

public sealed class SqliteOrderTests() : OrderTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlOrderTests() : OrderTests(DatabaseKind.PostgreSql);
