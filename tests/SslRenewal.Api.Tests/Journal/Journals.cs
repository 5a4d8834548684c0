using System.Net;
using System.Text;
using System.Text.Json;

namespace SslRenewal.Api.Tests.Journal;

/// <summary>The journal as the management API tells it.</summary>
internal static class Journals
{
    public static async Task<JsonElement[]> ReadJournalAsync(this SslRenewalHost host, string query = "") =>
        [.. (await host.Client.GetFromJsonAsync<JsonElement>(new Uri("/manage/requests" + query, UriKind.Relative))).GetProperty("items").EnumerateArray()];

    /// <summary>The status of an answer, and what its problem says.</summary>
    public static async Task<(HttpStatusCode Status, string? Detail)> TryReadJournalAsync(this SslRenewalHost host, string query)
    {
        using var response = await host.Client.GetAsync(new Uri("/manage/requests" + query, UriKind.Relative));
        return (response.StatusCode, await DetailAsync(response));
    }

    public static async Task<(HttpStatusCode Status, string? Detail)> AssertAsync(this SslRenewalHost host, string assertion)
    {
        using var body = new StringContent(assertion, Encoding.UTF8, "application/json");
        using var response = await host.Client.PostAsync(new Uri("/manage/requests/assertions", UriKind.Relative), body);
        return (response.StatusCode, await DetailAsync(response));
    }

    public static string? Text(this JsonElement entry, string name) => entry.GetProperty(name).ValueKind is JsonValueKind.Null ? null : entry.GetProperty(name).ToString();

    public static string Parameter(this JsonElement entry, string name) => entry.GetProperty("parameters").GetProperty(name).ToString();

    /// <summary>The rules with a verdict, by their slugs.</summary>
    public static string[] Rules(this JsonElement entry, string verdict) =>
        [.. entry.GetProperty("rules").EnumerateArray().Where(rule => rule.GetProperty("verdict").GetString() == verdict).Select(rule => rule.GetProperty("name").GetString()!)];

    private static async Task<string?> DetailAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() : null;
}
