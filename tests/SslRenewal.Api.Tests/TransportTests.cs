using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SslRenewal.Api.Tests;

/// <summary>How a request may come, and what is answered to one that cannot be read.</summary>
public sealed class TransportTests : IAsyncLifetime
{
    private static readonly Uri Path = new("/xml.response", UriKind.Relative);

    private SslRenewalHost _host = null!;

    public static TheoryData<string> Methods { get; } = ["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"];

    public async Task InitializeAsync() => _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("/xml.response/", HttpStatusCode.OK)]
    [InlineData("/XML.Response", HttpStatusCode.OK)]
    [InlineData("/xml.response/namecheap.ssl.renew", HttpStatusCode.OK)]
    [InlineData("/xml.response/namecheap.ssl.renew/", HttpStatusCode.OK)]
    [InlineData("/xml.response//", HttpStatusCode.NotFound)]
    [InlineData("/xml.response//namecheap.ssl.renew", HttpStatusCode.NotFound)]
    [InlineData("/xml.response/namecheap.ssl.renew//", HttpStatusCode.NotFound)]
    [InlineData("/xml.response/namecheap.ssl.renew/501904", HttpStatusCode.NotFound)]
    [InlineData("/xml.responses", HttpStatusCode.NotFound)]
    public async Task The_path_ends_after_a_command_at_most(string path, HttpStatusCode expected)
    {
        using var response = await _host.Client.GetAsync(new Uri(path + "?" + Renewals.Of(501904), UriKind.Relative));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected is HttpStatusCode.OK ? 1 : 0, (await _host.ReadAccountAsync()).Orders);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Another_method_than_get_and_post_is_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/xml.response?" + Renewals.Of(501904));
        using var response = await _host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.Contains("SslRenewal-Request-Id"));
        Assert.Equal(0, (await _host.ReadAccountAsync()).Orders);
    }

    [Fact]
    public async Task A_form_is_read_and_its_query_counts_too()
    {
        var query = Renewals.Of(501904).Split("&Command=");
        using var form = new StringContent("Command=" + query[1], Encoding.UTF8, "application/x-www-form-urlencoded");

        Assert.True((await PostAsync(form, query[0])).IsOk);
    }

    [Fact]
    public async Task A_multipart_form_is_read_and_a_file_in_it_is_a_value()
    {
        using var form = new MultipartFormDataContent();

        foreach (var pair in Renewals.Of(501904).Split('&').Select(pair => pair.Split('=')))
        {
            var value = new StringContent(Uri.UnescapeDataString(pair[1]));

            if (pair[0] == "Years")
            {
                form.Add(value, pair[0], "years.txt");
            }
            else
            {
                form.Add(value, pair[0]);
            }
        }

        Assert.True((await PostAsync(form)).IsOk);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("no type")]
    public async Task A_body_of_another_type_is_not_read_and_the_query_counts(string type)
    {
        using var body = new StringContent("Years=2");
        body.Headers.Remove("Content-Type");
        _ = body.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Equal("1", (await PostAsync(body, Renewals.Of(501904)))["Years"]);
    }

    [Fact]
    public async Task The_body_of_a_get_is_not_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/xml.response?" + Renewals.Of(501904)) { Content = new StringContent("Years=2", Encoding.UTF8, "application/x-www-form-urlencoded") };
        using var response = await _host.Client.SendAsync(request);

        Assert.Equal("1", (await Answer.ReadAsync(response))["Years"]);
    }

    [Theory]
    [InlineData(1024 - 8, HttpStatusCode.OK)]
    [InlineData(1024 - 7, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(10_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task So_many_parameters_are_read(int more, HttpStatusCode status)
    {
        using var form = new StringContent(string.Join('&', Enumerable.Range(0, more).Select(at => $"p{at}=")), Encoding.UTF8, "application/x-www-form-urlencoded");

        Assert.Equal(status, (await PostAsync(form, Renewals.Of(501904))).Status);
        Assert.Equal(status is HttpStatusCode.OK ? 1 : 0, (await _host.ReadAccountAsync()).Orders);
    }

    [Theory]
    [InlineData(1024 - 8, HttpStatusCode.OK)]
    [InlineData(1024 - 7, HttpStatusCode.RequestEntityTooLarge)]
    public async Task So_many_parts_are_read(int parts, HttpStatusCode status)
    {
        using var form = new MultipartFormDataContent();

        foreach (var part in Enumerable.Range(0, parts))
        {
            form.Add(new StringContent(""), $"p{part}");
        }

        Assert.Equal(status, (await PostAsync(form, Renewals.Of(501904))).Status);
    }

    [Theory]
    [InlineData((256 * 1024) - 2, HttpStatusCode.OK)]
    [InlineData((256 * 1024) - 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task So_large_a_form_is_read(int length, HttpStatusCode status)
    {
        using var form = new StringContent("p=" + new string('x', length), Encoding.UTF8, "application/x-www-form-urlencoded");

        Assert.Equal(status, (await PostAsync(form, Renewals.Of(501904))).Status);
        Assert.Equal(status is HttpStatusCode.OK ? 1 : 0, (await _host.ReadAccountAsync()).Orders);
    }

    [Fact]
    public async Task A_request_line_of_more_than_64_KiB_is_too_long()
    {
        Assert.True((await _host.SendAsync(Renewals.Of(501904) + "&p=" + new string('x', 64_000))).IsOk);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await _host.SendAsync(Renewals.Of(501904) + "&p=" + new string('x', 65_536))).Status);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=another")]
    [InlineData("multipart/form-data; boundary=b")]
    public async Task A_multipart_form_that_cannot_be_read_is_a_bad_request(string type)
    {
        using var body = new StringContent("--b\r\nContent-Disposition: form-data; name=Years\r\n\r\n1");
        body.Headers.Remove("Content-Type");
        _ = body.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await PostAsync(body, Renewals.Of(501904).Replace("&Years=1", "", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.BadRequest, ""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task A_form_that_is_cut_off_changes_nothing()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _host.Client.BaseAddress!.Port);
        var stream = client.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /xml.response?{Renewals.Of(501904)} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nPromotionCode=NO"));
        client.Client.Shutdown(SocketShutdown.Send);

        // Who hangs up is not answered: the server takes the connection for lost, and ends or resets it.
        Assert.Equal(0, await ReadAsync(stream));
        Assert.Equal(0, (await _host.ReadAccountAsync()).Orders);
    }

    private static async Task<int> ReadAsync(Stream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[1]);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private async Task<Answer> PostAsync(HttpContent body, string? query = null)
    {
        using var response = await _host.Client.PostAsync(query is null ? Path : new Uri($"{Path}?{query}", UriKind.Relative), body);
        return await Answer.ReadAsync(response);
    }
}
