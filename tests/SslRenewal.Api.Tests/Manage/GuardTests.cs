using System.Net;
using System.Text;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>Who may manage the service, and from where.</summary>
public sealed class GuardTests
{
    private const string Key = "management-key";

    public static TheoryData<string> GuardedPaths { get; } = ["/", "/manage/clock", "/metrics", "/no-such-path", "/MANAGE/clock", "/healthy"];

    public static TheoryData<string> OpenPaths { get; } = ["/xml.response", "/health/live", "/health/ready", "/openapi/v1.json", "/swagger/index.html", "/schemas/scenario-1.json", "/ca/root.pem", "/ca/crl.der"];

    [Theory]
    [MemberData(nameof(GuardedPaths))]
    public async Task With_a_key_every_guarded_path_asks_for_it(string path)
    {
        await using var host = await SslRenewalHost.StartAsync(settings: new() { ["Management:Key"] = Key });

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, HttpMethod.Get, path));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, HttpMethod.Get, path, ("Authorization", "Bearer wrong")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, HttpMethod.Get, path, ("Authorization", $"Basic {Key}")));
        Assert.NotEqual(HttpStatusCode.Unauthorized, await SendAsync(host, HttpMethod.Get, path, ("Authorization", $"Bearer {Key}")));
    }

    [Theory]
    [MemberData(nameof(OpenPaths))]
    public async Task An_open_path_asks_for_nothing(string path)
    {
        await using var host = await SslRenewalHost.StartAsync(settings: new() { ["Management:Key"] = Key });

        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, HttpMethod.Get, path, ("Host", "sslrenewal.example"), ("Via", "1.1 proxy")));
    }

    [Theory]
    [InlineData("Forwarded", "for=1.2.3.4")]
    [InlineData("X-Forwarded-For", "1.2.3.4")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Anything", "")]
    [InlineData("X-Real-IP", "1.2.3.4")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "sslrenewal.example")]
    [InlineData("Host", "127.0.0.1.example")]
    public async Task Without_a_key_only_this_machine_is_answered(string header, string value)
    {
        await using var host = await SslRenewalHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, HttpMethod.Get, "/manage/clock"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, HttpMethod.Get, "/manage/clock", ("Host", "localhost:5080")));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, HttpMethod.Get, "/manage/clock", ("Host", "[::1]")));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(host, HttpMethod.Get, "/manage/clock", (header, value)));
    }

    [Theory]
    [InlineData("/manage/clock", "Host", "localhost:port")]
    [InlineData("/manage/clock", "Host", "xn--")]
    [InlineData("/manage/clock", "X-Forwarded-Host", "desk.example, xn--")]
    [InlineData("/health/ready", "Host", "xn--")]
    [InlineData("/xml.response", "Host", "xn--..example")]
    public async Task A_host_that_no_address_can_be_made_of_is_refused(string path, string header, string value)
    {
        await using var host = await SslRenewalHost.StartAsync(settings: new() { ["Management:Key"] = Key, ["Proxies:Known"] = "127.0.0.1" });

        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(host, HttpMethod.Get, path, ("Authorization", $"Bearer {Key}"), (header, value)));
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_elsewhere_cannot_move_the_clock(string header, string value)
    {
        await using var host = await SslRenewalHost.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(host, HttpMethod.Put, "/manage/clock", (header, value)));
        Assert.Contains("\"standing\":false", await host.Client.GetStringAsync(new Uri("/manage/clock", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_our_own_can()
    {
        await using var host = await SslRenewalHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, HttpMethod.Put, "/manage/clock", ("Origin", host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin")));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task A_body_that_a_form_could_send_is_not_taken(string type)
    {
        await using var host = await SslRenewalHost.StartAsync();

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(host, HttpMethod.Put, "/manage/clock", ("Content-Type", type)));
    }

    [Fact]
    public async Task A_body_without_a_length_is_a_body_too()
    {
        await using var host = await SslRenewalHost.StartAsync();

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(host, HttpMethod.Put, "/manage/clock", ("Content-Type", "text/plain"), ("Transfer-Encoding", "chunked")));
    }

    [Fact]
    public async Task Behind_a_known_proxy_the_key_is_enough_and_the_pages_origin_is_the_proxys()
    {
        await using var host = await SslRenewalHost.StartAsync(settings: new() { ["Management:Key"] = Key, ["Proxies:Known"] = "127.0.0.1" });
        (string, string)[] proxied = [("Authorization", $"Bearer {Key}"), ("X-Forwarded-For", "1.2.3.4"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "desk.example")];

        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, HttpMethod.Put, "/manage/clock", [.. proxied, ("Origin", "https://desk.example")]));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(host, HttpMethod.Put, "/manage/clock", [.. proxied, ("Origin", "http://desk.example")]));
    }

    private static async Task<HttpStatusCode> SendAsync(SslRenewalHost host, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);

        if (method == HttpMethod.Put)
        {
            request.Content = new StringContent("""{ "now": "2026-11-21T12:00:00Z" }""", Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type")
            {
                request.Content!.Headers.ContentType = new(value);
            }
            else
            {
                _ = request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await host.Client.SendAsync(request);
        return response.StatusCode;
    }
}
