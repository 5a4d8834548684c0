using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace SslRenewal.Api.Tests.Console;

/// <summary>Sits at the desk as a browser does: with cookies, following no redirect by itself, and sending forms with the token of their page.</summary>
internal sealed class DeskBrowser : IDisposable
{
    // What is too large is refused before it is sent, however slowly.
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };

    private readonly HttpClient _client;

    private (string Name, string Value)? _token;

    public DeskBrowser(SslRenewalHost host) => _client = new HttpClient(_handler) { BaseAddress = host.Client.BaseAddress, DefaultRequestHeaders = { Accept = { new MediaTypeWithQualityHeaderValue("text/html") } } };

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    public async Task<DeskAnswer> GetAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative));
        return await DeskAnswer.ReadAsync(response);
    }

    /// <summary>Opens a page, and sends a form of it, or one that an earlier page had, with fields given as NAME, VALUE, NAME, VALUE ….</summary>
    public async Task<DeskAnswer> PostAsync(string page, string action, params string[] fields)
    {
        var token = await TokenAsync(page);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(token.Name, token.Value), .. fields.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1]))]);
        return await SendAsync(action, form);
    }

    /// <summary>Opens a page, and uploads a file by a form of it.</summary>
    public async Task<DeskAnswer> UploadAsync(string page, string action, string field, byte[] content, string fileName, string mediaType)
    {
        var token = await TokenAsync(page);
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using var value = new StringContent(token.Value);
        using var form = new MultipartFormDataContent { { value, token.Name }, { file, field, fileName } };
        return await SendAsync(action, form);
    }

    /// <summary>Sends a form that no page of ours made.</summary>
    public async Task<DeskAnswer> ForgeAsync(string action)
    {
        using var form = new FormUrlEncodedContent([]);
        return await SendAsync(action, form);
    }

    private async Task<DeskAnswer> SendAsync(string action, HttpContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative)) { Content = form, Headers = { ExpectContinue = form is MultipartFormDataContent } };
        using var response = await _client.SendAsync(request);
        return await DeskAnswer.ReadAsync(response);
    }

    private async Task<(string Name, string Value)> TokenAsync(string page)
    {
        var answer = await GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, answer.Status);

        var field = Regex.Match(answer.Text, """<input type="hidden" name="(?<name>__RequestVerificationToken)" value="(?<value>[^"]*)" ?/?>""", RegexOptions.None, TimeSpan.FromSeconds(10));

        if (field.Success)
        {
            _token = (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value));
        }

        return _token ?? throw new InvalidOperationException($"No page had a form: {answer.Text}");
    }
}
