using System.Net;
using System.Text.Json;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Responder;

/// <summary>A service that checks domain control against its own responder, and what the responder is told over HTTP.</summary>
internal static class Rehearsal
{
    public static Task<SslRenewalHost> StartAsync(Action<IServiceCollection>? services = null, string more = "") => SslRenewalHost.StartAsync(
        DatabaseKind.Sqlite, Lives.Scenario(more: more), new(Lives.Settings(mode: "check"), StringComparer.Ordinal) { ["Responder"] = "true", ["Responder:HttpPort"] = "0", ["Responder:DnsPort"] = "0" }, services);

    public static async Task<JsonElement> ResponderAsync(this SslRenewalHost host, string scope = "") => await host.Client.GetFromJsonAsync<JsonElement>(new Uri("/manage/responder" + scope, UriKind.Relative));

    /// <summary>What it was told: the name, the number, the account and the answer of each.</summary>
    public static IEnumerable<string> Told(this JsonElement responder) => responder.GetProperty("told").EnumerateArray().Select(told => string.Join(' ', told.EnumerateObject().Select(field => $"{field.Value}")));

    public static async Task<IPEndPoint> NameServerAsync(this SslRenewalHost host) => IPEndPoint.Parse((await host.ResponderAsync()).GetProperty("dns").GetString()!);

    /// <summary>Buys a certificate for a host and activates it by file or by record: its number, and the file's address at the responder.</summary>
    public static async Task<(int Id, Uri File)> OrderAsync(this SslRenewalHost host, string name, bool byFile)
    {
        var id = await host.BuyAsync();
        var answer = await host.PostAsync("activate", id, "CSR", SigningRequests.Of(name), byFile ? "HTTPDCValidation" : "DNSDCValidation", "true");
        Assert.True(answer.IsOk, answer.Text);

        var file = answer.Document.Descendants().Where(element => element.Name.LocalName is "FileName").Select(element => element.Value).FirstOrDefault();
        return (id, new Uri(new Uri((await host.ResponderAsync()).GetProperty("http").GetString()!), $"/.well-known/pki-validation/{file}"));
    }

    /// <summary>Asks for a file as the host of a name.</summary>
    public static async Task<(HttpStatusCode Status, string Text)> FetchAsync(this SslRenewalHost host, Uri file, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, file) { Headers = { Host = name } };
        using var response = await host.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The status of that.</summary>
    public static async Task<HttpStatusCode> StatusAsync(this SslRenewalHost host, Uri file, string name) => (await host.FetchAsync(file, name)).Status;

    /// <summary>Tells what to answer for a name or a certificate.</summary>
    public static Task<HttpStatusCode> TellAsync(this SslRenewalHost host, object subject, string answer, string scope = "") => PutAsync(host, $"/manage/responder/{subject}{scope}", new { answer });

    /// <summary>Tells what to answer for all others.</summary>
    public static Task<HttpStatusCode> TellAllAsync(this SslRenewalHost host, string answer, string scope = "") => PutAsync(host, "/manage/responder" + scope, new { @default = answer });

    private static async Task<HttpStatusCode> PutAsync<T>(SslRenewalHost host, string path, T body)
    {
        using var response = await host.Client.PutAsJsonAsync(new Uri(path, UriKind.Relative), body);
        return response.StatusCode;
    }
}
