using System.Net;
using System.Text;
using System.Text.Json;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>What is asked of one account among others.</summary>
internal static class Tenants
{
    public static Dictionary<string, string> AutoCreate { get; } = new(StringComparer.Ordinal) { ["Accounts:AutoCreate"] = "true", ["Scenario"] = "demo" };

    /// <summary>The same request, sent by another account.</summary>
    public static string As(this string query, string userName, string key = "any") =>
        query.Replace(Renewals.Key, key, StringComparison.Ordinal).Replace("=apiexample", $"={userName}", StringComparison.Ordinal);

    public static Task<HttpResponseMessage> PostAsync(this SslRenewalHost host, string path, string? json = null) => host.SendAsync(HttpMethod.Post, path, json);

    public static Task<HttpResponseMessage> PutAsync(this SslRenewalHost host, string path, string json) => host.SendAsync(HttpMethod.Put, path, json);

    public static async Task<HttpStatusCode> ResetAsync(this SslRenewalHost host, string userName)
    {
        using var answer = await host.PostAsync($"accounts/{userName}/reset");
        return answer.StatusCode;
    }

    public static async Task<JsonElement> GetAsync(this SslRenewalHost host, string path) => await host.Client.GetFromJsonAsync<JsonElement>(new Uri($"/manage/{path}", UriKind.Relative));

    public static Task<string> GetTextAsync(this SslRenewalHost host, string path) => host.Client.GetStringAsync(new Uri($"/manage/{path}", UriKind.Relative));

    public static async Task<HttpResponseMessage> SendAsync(this SslRenewalHost host, HttpMethod method, string path, string? json, string? passphrase = null)
    {
        using var request = new HttpRequestMessage(method, "/manage/" + path) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };

        if (passphrase is not null)
        {
            request.Headers.Add("SslRenewal-Passphrase", passphrase);
        }

        return await host.Client.SendAsync(request);
    }
}
