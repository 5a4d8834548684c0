using System.Net;
using SslRenewal.Api.Tests.Journal;

namespace SslRenewal.Api.Tests.Console.Requests;

/// <summary>The pages of requests.</summary>
public sealed class RequestPageTests : IAsyncLifetime, IDisposable
{
    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(certificates: 2));
        _browser = new Browser(_host.Client.BaseAddress!);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_request_is_explained_rule_by_rule_with_what_nobody_read()
    {
        _ = await _host.SendAsync(Renewals.Of(501904) + "&PromotionCoda=%3Cb%3E");
        _ = await _host.SendAsync(Renewals.Of(501904));
        var id = (await _host.ReadJournalAsync())[0].Text("id");

        var list = await _browser.OpenAsync("/requests");
        var renewed = await _browser.OpenAsync($"/requests/{(await _host.ReadJournalAsync())[1].Text("id")}");
        var refused = await _browser.OpenAsync($"/requests/{id}");

        Assert.Contains($"href=\"/requests/{id}\"", list.Html, StringComparison.Ordinal);
        Assert.Contains("namecheap.ssl.renew 501904 OK none PromotionCoda", list.Text, StringComparison.Ordinal);
        Assert.Contains("namecheap.ssl.renew 501904 error 4028294 certificate.queued none", list.Text, StringComparison.Ordinal);
        Assert.Contains("PromotionCoda <b> by nobody – did you mean PromotionCode ?", renewed.Text, StringComparison.Ordinal);
        Assert.Contains("ApiKey *** yes", renewed.Text, StringComparison.Ordinal);
        Assert.Contains("No renewal of the certificate is open broke certificate.queued The type asked for is the one held not reached ssltype.mismatch", refused.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;SSLRenewResult CertificateID=&quot;0&quot;", refused.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/certificates/apiexample/501904\"", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_stands_in_the_address_and_goes_along_from_page_to_page()
    {
        for (var request = 1; request <= 52; request++)
        {
            _ = await _host.SendAsync(Renewals.Of(request));
        }

        _ = await _host.SendAsync("ApiUser=APIexample");
        _ = await _host.SendAsync("ApiUser=another&ApiKey=none");

        var first = await _browser.OpenAsync("/requests?whose=user&answer=other");
        var next = first.Html.Split("rel=\"next\" href=\"")[1].Split('"')[0];
        var second = await _browser.OpenAsync(WebUtility.HtmlDecode(next));
        var one = await _browser.OpenAsync("/requests?certificateId=17&command=NAMECHEAP.ssl.renew");
        var none = await _browser.OpenAsync("/requests?answer=ok");
        var all = await _browser.OpenAsync("/requests");

        Assert.Contains("whose=user", next, StringComparison.Ordinal);
        Assert.Equal((50, 2, 1), (Rows(first), Rows(second), Rows(one)));
        Assert.Equal(50, Rows(await _browser.OpenAsync(WebUtility.HtmlDecode(second.Html.Split("rel=\"prev\" href=\"")[1].Split('"')[0]))));
        Assert.DoesNotContain("nobody’s none", first.Text, StringComparison.Ordinal);
        Assert.Contains("none: nobody’s none error 1010102 apikey.missing", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("key.invalid", all.Text, StringComparison.Ordinal);
        Assert.Contains("No such requests", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_show_and_no_such_request_are_told_of()
    {
        var empty = await _browser.OpenAsync("/requests");
        var missing = await _browser.GetAsync("/requests/17");

        Assert.Contains("No requests yet", empty.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Contains("The journal has no request 17, or no longer.", missing.Text, StringComparison.Ordinal);
    }

    private static int Rows(Page page) => page.Html.Split("<th scope=\"row\">").Length - 1;
}
