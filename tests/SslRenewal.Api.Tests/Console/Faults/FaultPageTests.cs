using System.Net;

namespace SslRenewal.Api.Tests.Console.Faults;

/// <summary>The desk's page of faults.</summary>
public sealed class FaultPageTests : IAsyncLifetime, IDisposable
{
    private const string Other = "\"accounts\": [ { \"userName\": \"other\", \"apiKey\": \"other-key\" },";

    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario().Replace("\"accounts\": [", Other, StringComparison.Ordinal));
        _browser = new Browser(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_fault_is_made_with_the_fields_of_its_kind_and_the_page_tells_what_it_struck()
    {
        var page = await _browser.OpenAsync("/faults?kind=httpStatus&userName=apiexample");

        var made = await _browser.SubmitAsync(page, "/faults?userName=apiexample", ("status", "503"), ("body", "busy"), ("command", "namecheap.ssl.renew"), ("times", "2"));
        var struck = await _host.SendAsync(Renewals.Of(501904));
        var after = await _browser.OpenAsync("/faults?userName=apiexample");

        Assert.False(page.FieldsOf("/faults?userName=apiexample").ContainsKey("milliseconds"));
        Assert.Contains("httpStatus HTTP 503 2 requests of namecheap.ssl.renew, by apiexample 0 2 none yet", made.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "busy"), (struck.Status, struck.Text));
        Assert.Contains($"by apiexample 1 1 The newest 1 of fault 1 {struck.Headers["SslRenewal-Request-Id"]}", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latency", "milliseconds", "soon", "milliseconds: expected 1 to 600000")]
    [InlineData("httpStatus", "status", "42", "status: expected 200 to 599")]
    [InlineData("truncate", "calls", "1, x", "calls: expected 1 to 1000 different ordinals from 1")]
    [InlineData("truncate", "certificateId", "x", "certificateId: expected 1 to")]
    public async Task What_cannot_be_made_is_told_beside_its_field_and_kept_in_the_form(string kind, string field, string value, string expected)
    {
        var page = await _browser.OpenAsync("/faults?kind=" + kind);

        var refused = await _browser.PostAsync(page, "/faults", (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(expected, refused.Text, StringComparison.Ordinal);
        Assert.Contains($"<input id=\"{field}\" name=\"{field}\" value=\"{value}\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", refused.Html, StringComparison.Ordinal);
        Assert.Equal("", await _host.UnspentAsync());
    }

    [Fact]
    public async Task A_desk_shows_and_removes_what_can_strike_its_account_and_no_more()
    {
        _ = await _host.MakeFaultAsync("""{ "kind": "truncate", "account": "other" }""");
        _ = await _host.MakeFaultAsync("""{ "kind": "loseAnswer", "account": "apiexample" }""");
        _ = await _host.MakeFaultAsync("""{ "kind": "latency", "milliseconds": 5, "times": 2 }""");

        var page = await _browser.OpenAsync("/faults?userName=apiexample");
        var one = await _browser.SubmitAsync(page, "/faults/2/remove?userName=apiexample");
        var none = await _browser.SubmitAsync(page, "/faults/remove?userName=apiexample");

        Assert.DoesNotContain("by other", page.Text, StringComparison.Ordinal);
        Assert.Contains("latency 5 ms 2 requests of any command, by any account 0 2", one.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("at: headers", one.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is to go wrong", none.Text, StringComparison.Ordinal);
        Assert.Equal("hits 0 left 1", await _host.UnspentAsync());
    }

    [Fact]
    public async Task A_fault_may_be_for_every_account()
    {
        var page = await _browser.OpenAsync("/faults?kind=dropConnection");

        _ = await _browser.SubmitAsync(page, "/faults", ("forAll", "true"));

        Assert.Equal("", (await _host.ReadFaultsAsync())[0].GetProperty("account").ToString());
    }
}
