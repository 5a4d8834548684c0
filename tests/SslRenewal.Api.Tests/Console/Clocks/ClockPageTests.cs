using System.Net;
using SslRenewal.Api.Tests.Life;

namespace SslRenewal.Api.Tests.Console.Clocks;

/// <summary>The clock and its buttons.</summary>
public sealed class ClockPageTests : IAsyncLifetime, IDisposable
{
    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(scenario: Lives.Scenario());
        _browser = new Browser(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("PT1H", "21 Nov 2026, 13:00 UTC")]
    [InlineData("P1D", "22 Nov 2026, 12:00 UTC")]
    [InlineData("P7D", "28 Nov 2026, 12:00 UTC")]
    [InlineData("P30D", "21 Dec 2026, 12:00 UTC")]
    public async Task A_standing_clock_is_moved_by_its_buttons(string move, string expected)
    {
        var page = await _browser.OpenAsync("/clock");

        var moved = await _browser.SubmitAsync(page, "/clock", ("move", move));

        Assert.Contains($"{expected} . The service's clock stands here", moved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_to_what_comes_next_and_that_has_happened_then()
    {
        var id = await _host.BuyAsync();
        var page = await _browser.OpenAsync("/clock");

        var moved = await _browser.SubmitAsync(page, "/clock", ("move", "set"), ("now", "2027-11-21T12:00:00Z"));

        Assert.Contains($"The activation period ends: certificate {id} , 21 Nov 2027, 12:00 UTC in 365 days", page.Text, StringComparison.Ordinal);
        Assert.Contains("To what comes next, 21 Nov 2027, 12:00 UTC", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing falls due by itself.", moved.Text, StringComparison.Ordinal);
        Assert.Equal("CANCELLED", (await _host.LifeAsync(id)).Status);
    }

    [Theory]
    [InlineData("set", "tomorrow", "now: expected an ISO 8601 instant")]
    [InlineData("set", "2101-01-01T00:00:00Z", "now: expected an ISO 8601 instant")]
    [InlineData("P1Y", "", "advance: expected an ISO 8601 duration")]
    public async Task What_a_clock_cannot_do_is_told_and_moves_nothing(string move, string now, string expected)
    {
        var refused = await _browser.PostAsync(await _browser.OpenAsync("/clock"), "/clock", ("move", move), ("now", now));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(expected, refused.Text, StringComparison.Ordinal);
        Assert.Contains("21 Nov 2026, 12:00 UTC . The service's clock stands here", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Released_it_is_the_systems_and_has_no_buttons_until_it_is_made_to_stand()
    {
        var released = await _browser.SubmitAsync(await _browser.OpenAsync("/clock"), "/clock", ("move", "release"));
        var stood = await _browser.SubmitAsync(released, "/clock");

        Assert.Contains("It is the system's.", released.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("+1 day", released.Text, StringComparison.Ordinal);
        Assert.Contains("nothing is issued, reminded of or noticed to expire until", released.Text, StringComparison.Ordinal);
        Assert.Contains("The service's clock stands here", stood.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_of_an_account_is_moved_where_it_has_one()
    {
        await _host.MoveAsync(Lives.Noon.AddDays(10), "accounts/apiexample/clock");

        var moved = await _browser.SubmitAsync(await _browser.OpenAsync("/clock"), "/clock", ("move", "P1D"));
        var followed = await _browser.SubmitAsync(moved, "/clock", ("move", "release"));

        Assert.Contains("2 Dec 2026, 12:00 UTC . The account's own clock stands here.", moved.Text, StringComparison.Ordinal);
        Assert.Contains("21 Nov 2026, 12:00 UTC . The service's clock stands here", followed.Text, StringComparison.Ordinal);
    }
}
