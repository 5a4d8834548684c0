using System.Net;
using System.Net.Http.Headers;

namespace SslRenewal.Api.Tests.Console;

/// <summary>Who gets to the desk: whoever has the management key, or where there is none, whoever is on this machine.</summary>
public sealed class SignInTests : IAsyncLifetime, IDisposable
{
    private const string Key = "open sesame";

    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(settings: new() { ["Management:Key"] = Key, ["Scenario"] = "demo" });
        _browser = new Browser(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_browser_without_a_sign_in_is_asked_for_the_key_and_a_program_is_told()
    {
        var asked = await _browser.GetAsync("/clock?userName=apiexample");
        using var told = await _host.Client.GetAsync(new Uri("/manage/clock", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        Assert.Equal("/clock?userName=apiexample", asked.FieldsOf("/sign-in")["returnTo"]);
        Assert.Equal(HttpStatusCode.Unauthorized, told.StatusCode);
        Assert.Equal("application/problem+json", told.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_key_signs_in_and_leads_on_and_signing_out_ends_it()
    {
        var asked = await _browser.GetAsync("/clock");

        var signedIn = await _browser.PostAsync(asked, "/sign-in", ("key", Key));
        var shown = await _browser.OpenAsync("/clock");
        var out_ = await _browser.PostAsync(shown, "/sign-out");
        var after = await _browser.GetAsync("/clock");

        Assert.Equal((HttpStatusCode.SeeOther, "/clock"), (signedIn.Status, signedIn.Location));
        Assert.Equal(HttpStatusCode.SeeOther, out_.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, after.Status);
    }

    [Fact]
    public async Task A_wrong_key_signs_nobody_in_and_too_many_of_them_not_even_the_right_one()
    {
        var asked = await _browser.GetAsync("/sign-in");
        var wrong = await _browser.PostAsync(asked, "/sign-in", ("key", "sesame"));

        for (var more = 0; more < 9; more++)
        {
            _ = await _browser.PostAsync(asked, "/sign-in", ("key", "sesame"));
        }

        var late = await _browser.PostAsync(asked, "/sign-in", ("key", Key));

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Contains("That is not the key.", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, late.Status);
    }

    [Fact]
    public async Task Guesses_by_programs_count_like_those_on_the_page()
    {
        for (var guess = 0; guess < 11; guess++)
        {
            _ = await AskAsync("guess");
        }

        var late = await AskAsync(Key);

        Assert.Equal(HttpStatusCode.TooManyRequests, late);

        async Task<HttpStatusCode> AskAsync(string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/manage/clock");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await _host.Client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_form_that_came_too_late_leads_back_to_the_list_and_not_to_itself()
    {
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("move", "P1D")]);

        var asked = await _browser.SendAsync("/clock", body);

        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        Assert.Equal("/", asked.FieldsOf("/sign-in")["returnTo"]);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/sign-in?again")]
    public async Task A_sign_in_never_leads_to_another_host_nor_around_in_circles(string returnTo)
    {
        var asked = await _browser.GetAsync("/sign-in");

        var signedIn = await _browser.PostAsync(asked, "/sign-in", ("key", Key), ("returnTo", returnTo));

        Assert.Equal("/", signedIn.Location);
    }

    [Fact]
    public async Task The_cookie_of_another_key_is_worth_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(Persistence.DatabaseKind.Sqlite);
        string cookie;

        await using (var before = await SslRenewalHost.StartOnAsync(database, new() { ["Management:Key"] = "old", ["Scenario"] = "demo" }))
        {
            using var browser = new Browser(before);
            var signedIn = await browser.PostAsync(await browser.GetAsync("/sign-in"), "/sign-in", ("key", "old"));
            cookie = signedIn.Headers["Set-Cookie"].Split(';')[0];
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(before, cookie));
        }

        await using var after = await SslRenewalHost.StartOnAsync(database, new() { ["Management:Key"] = "new" });

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(after, cookie));
    }

    [Fact]
    public async Task A_form_without_our_token_changes_nothing()
    {
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("key", Key)]);

        var answer = await _browser.SendAsync("/sign-in", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("Set-Cookie", answer.Headers.Keys);
    }

    [Fact]
    public async Task Pages_run_and_load_nothing_but_ours()
    {
        var page = await _browser.GetAsync("/sign-in");

        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            page.Headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.DoesNotContain(" style=", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page.Html);
    }

    private static async Task<HttpStatusCode> StatusAsync(SslRenewalHost host, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/clock");
        request.Headers.Add("Cookie", cookie);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var response = await host.Client.SendAsync(request);
        return response.StatusCode;
    }
}
