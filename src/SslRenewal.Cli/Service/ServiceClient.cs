using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SslRenewal.Cli.Service;

/// <summary>A service that runs somewhere, over HTTP.</summary>
internal sealed class ServiceClient(HttpClient http) : IDisposable
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <exception cref="ToolFailure">The address or the key is none.</exception>
    public static ServiceClient At(string address, string? key)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri is not { Scheme: "http" or "https", Query: "", Fragment: "" })
        {
            throw ToolFailure.Misused($"{GlobalOptions.Url}: expected an http or https address, such as {GlobalOptions.DefaultUrl}.");
        }

        if (key?.Any(letter => letter is < ' ' or > '~') ?? false)
        {
            throw ToolFailure.Misused($"{GlobalOptions.Key}: expected printable ASCII characters.");
        }

        var http = new HttpClient(HandlerFor(uri)) { BaseAddress = new Uri(uri.AbsoluteUri.TrimEnd('/')), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return new ServiceClient(http);
    }

    /// <summary>How an address is reached: this machine itself by no proxy, which has no business with the key and would ask the wrong machine.</summary>
    public static SocketsHttpHandler HandlerFor(Uri address) => new() { UseProxy = !address.IsLoopback };

    /// <param name="body">What is sent as JSON: content that is ready, or an object whose nulls are left out.</param>
    public async Task<ServiceAnswer> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, AddressOf(path)) { Content = body is null ? null : body as HttpContent ?? JsonContent.Create(body, body.GetType(), options: Writing) };
        using var response = await SendAsync(request, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>Sends a request of any form; its answer is not read yet.</summary>
    /// <exception cref="ToolFailure">Nobody answers.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            throw new ToolFailure(failure.HttpRequestError switch
            {
                HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError =>
                    $"nothing answers at {Address}: start a service with `{Tool.Name} serve`, or say where one is with {GlobalOptions.Url} or {GlobalOptions.UrlVariable}.",
                HttpRequestError.SecureConnectionError => $"{Address} could not be trusted: {failure.InnerException?.Message ?? failure.Message}",
                _ => $"{Address} broke the connection off: {failure.Message}",
            }, failure);
        }
    }

    /// <summary>Reads an answer to its end.</summary>
    /// <exception cref="ToolFailure">It has no end.</exception>
    public async Task<ServiceAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return new ServiceAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw CutShort(failure);
        }
    }

    /// <summary>An answer that ended before its end.</summary>
    public ToolFailure CutShort(Exception failure) => new($"the answer of {Address} was cut short: whether it did what was asked is unknown.", failure);

    public Uri AddressOf(string path) => new(Address + path);

    public void Dispose() => http.Dispose();

    // What stands before the host is nobody's to read.
    public string Address => http.BaseAddress!.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
}
