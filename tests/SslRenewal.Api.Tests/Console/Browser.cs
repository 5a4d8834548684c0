using System.Net;

namespace SslRenewal.Api.Tests.Console;

/// <summary>What a person's browser does with the desk, without running scripts: it keeps cookies, follows where a form leads, and sends forms as it found them.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(SslRenewalHost host) : this(host.Client.BaseAddress!) { }

    public Browser(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = address };
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /// <summary>Opens a page, and fails where it is not there.</summary>
    public async Task<Page> OpenAsync(string address)
    {
        var page = await GetAsync(address);

        Assert.True(page.Status is HttpStatusCode.OK, $"{address}: {page.Status} {page.Text}");
        return page;
    }

    public async Task<Page> GetAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return await Page.ReadAsync(response);
    }

    /// <summary>Sends a form of a page with what it holds already, and with these fields instead or besides; follows where it leads.</summary>
    public async Task<Page> SubmitAsync(Page page, string action, params (string Name, string Value)[] fields) => await FollowAsync(await PostAsync(page, action, fields));

    /// <summary>The same, and shows the very answer.</summary>
    public async Task<Page> PostAsync(Page page, string action, params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(page.FieldsOf(action).Where(held => fields.All(field => field.Name != held.Key)).Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await SendAsync(action, body);
    }

    /// <summary>Sends a form with a file, and shows the very answer.</summary>
    public async Task<Page> UploadAsync(Page page, string action, string name, byte[] content, string fileName, params (string Name, string Value)[] fields)
    {
        using var body = new MultipartFormDataContent();

        foreach (var (field, value) in page.FieldsOf(action).Where(held => held.Key != name && fields.All(field => field.Name != held.Key)).Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))))
        {
            body.Add(new StringContent(value), field);
        }

        body.Add(new ByteArrayContent(content), name, fileName);
        return await SendAsync(action, body);
    }

    /// <summary>Sends a body as it is.</summary>
    public async Task<Page> SendAsync(string action, HttpContent body)
    {
        // A file that is too large is refused before it is sent.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative)) { Content = body, Headers = { ExpectContinue = body is MultipartFormDataContent } };
        using var response = await _client.SendAsync(request);
        return await Page.ReadAsync(response);
    }

    public async Task<Page> FollowAsync(Page page) => page.Location is { } location ? await GetAsync(location) : page;

    public void Dispose() => _client.Dispose();
}
