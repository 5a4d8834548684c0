using System.Net;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Orders;

/// <summary>The pages of orders and of the ledger.</summary>
public abstract class OrderPageTests(DatabaseKind kind) : IAsyncLifetime, IDisposable
{
    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 1000));
        _browser = new Browser(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [DatabaseFact]
    public async Task Orders_stand_newest_first_with_what_was_paid()
    {
        _ = await _host.BuyAsync("EV SSL");
        var renewal = await _host.RenewAsync(501904);

        var page = await _browser.OpenAsync("/orders");

        Assert.Contains($"2 21 Nov 2026 today Renewal of 501904 {renewal} 1 none $9.00 1 21 Nov 2026 today Purchase", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/certificates/apiexample/{renewal}\"", page.Html, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_ledger_runs_down_to_its_first_entry()
    {
        _ = await _host.BuyAsync("EV SSL");
        _ = await _host.BuyAsync();

        var page = await _browser.OpenAsync("/ledger");

        Assert.Contains("The balance of apiexample is $911.00 : the sum of 3 entries.", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 21 Nov 2026 today Purchase 2 −$9.00 $911.00 2 21 Nov 2026 today Purchase 1 −$80.00 $920.00 1 21 Nov 2026 today Opening balance none $1,000.00 $1,000.00", page.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Long_lists_go_on_by_their_places_and_back()
    {
        for (var order = 1; order <= 52; order++)
        {
            _ = await _host.BuyAsync();
        }

        var (orders, ledger) = (await _browser.OpenAsync("/orders"), await _browser.OpenAsync("/ledger"));
        var (older, entries) = (await _browser.OpenAsync("/orders?after=3"), await _browser.OpenAsync("/ledger?after=4"));
        var back = await _browser.OpenAsync("/orders?before=2");

        Assert.Contains("href=\"/orders?after=3\"", orders.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("before=", orders.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/ledger?after=4\"", ledger.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/orders?before=2\"", older.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("after=", older.Html[older.Html.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Opening balance none $1,000.00 $1,000.00", entries.Text, StringComparison.Ordinal);
        Assert.Equal(orders.Text, back.Text);
    }

    [DatabaseFact]
    public async Task A_place_that_is_none_and_a_user_who_is_none_are_told_of()
    {
        var place = await _browser.GetAsync("/orders?after=x");
        var user = await _browser.GetAsync("/ledger?userName=nobody");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (place.Status, user.Status));
        Assert.Contains("There is no user nobody.", user.Text, StringComparison.Ordinal);
    }
}

public sealed class SqliteOrderPageTests() : OrderPageTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlOrderPageTests() : OrderPageTests(DatabaseKind.PostgreSql);
