using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace SslRenewal.Testing.Management;

/// <summary>Calls of the management API. What it refuses is an exception with its words.</summary>
internal sealed class ManagementClient(HttpClient http)
{
    public async Task<T> ReadAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, path, body: null, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    public async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var content = body is null ? null : JsonContent.Create(body, body.GetType(), options: ManagementJson.Options);
        using var response = await SendAsync(method, path, content, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    public async Task DeleteAsync(string path, CancellationToken cancellationToken) => (await SendAsync(HttpMethod.Delete, path, body: null, cancellationToken)).Dispose();

    public async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, path, body: null, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    public async Task WriteBytesAsync(string path, byte[] body, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) } };
        (await SendAsync(HttpMethod.Put, path, content, cancellationToken)).Dispose();
    }

    public async Task LoadAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        using var content = scenario.Body is { } json ? new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json) : null;
        (await SendAsync(HttpMethod.Post, content is null ? $"/manage/scenario?name={scenario.Name}" : "/manage/scenario", content, cancellationToken)).Dispose();
    }

    /// <summary>The detail of the problem where the answer has that status; else there is none.</summary>
    public async Task<string?> FindProblemAsync(string path, object body, HttpStatusCode status, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(body, body.GetType(), options: ManagementJson.Options);
        using var response = await http.PostAsync(new Uri(path, UriKind.Relative), content, cancellationToken);

        if (response.StatusCode == status)
        {
            return await DetailAsync(response, cancellationToken);
        }

        await RefuseFailureAsync(response, cancellationToken);
        return null;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        var response = await http.SendAsync(request, cancellationToken);

        try
        {
            await RefuseFailureAsync(response, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task RefuseFailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new SslRenewalException($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri!.PathAndQuery}: {(int)response.StatusCode} {await DetailAsync(response, cancellationToken)}");
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken) =>
        (await response.Content.ReadFromJsonAsync<T>(ManagementJson.Options, cancellationToken))!;

    private static async Task<string> DetailAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);

        try
        {
            using var problem = JsonDocument.Parse(text);
            return problem.RootElement.TryGetProperty("detail", out var detail) && detail.GetString() is { } told ? told : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
