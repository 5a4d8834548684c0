using System.Net;
using System.Text;
using System.Text.Json;

namespace SslRenewal.Api.Tests.Hosting;

/// <summary>Faults made for a test, and what became of them.</summary>
internal static class MadeFaults
{
    public const string Address = "/manage/faults";

    /// <summary>Makes a fault, and returns its id.</summary>
    public static async Task<int> MakeFaultAsync(this SslRenewalHost host, string rule)
    {
        using var response = await host.PostFaultAsync(rule);
        var text = await response.Content.ReadAsStringAsync();

        Assert.True(response.StatusCode is HttpStatusCode.Created, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("id").GetInt32();
    }

    public static async Task<HttpResponseMessage> PostFaultAsync(this SslRenewalHost host, string rule)
    {
        using var body = new StringContent(rule, Encoding.UTF8, "application/json");
        return await host.Client.PostAsync(new Uri(Address, UriKind.Relative), body);
    }

    /// <summary>What a path below <see cref="Address"/> lists.</summary>
    public static async Task<JsonElement> ReadFaultsAsync(this SslRenewalHost host, string path = "") =>
        JsonDocument.Parse(await host.Client.GetStringAsync(new Uri(Address + path, UriKind.Relative))).RootElement;

    /// <summary>The counts of those that have some left, of every one.</summary>
    public static async Task<string> UnspentAsync(this SslRenewalHost host, string query = "")
    {
        var faults = await host.ReadFaultsAsync("/unspent" + query);
        return string.Join("; ", faults.EnumerateArray().Select(fault => $"hits {fault.GetProperty("hits")} left {fault.GetProperty("left")}"));
    }

    public static IEnumerable<string?> RequestsOf(JsonElement fault) => fault.GetProperty("requests").EnumerateArray().Select(request => request.GetString());
}
