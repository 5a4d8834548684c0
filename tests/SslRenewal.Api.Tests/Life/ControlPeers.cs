using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Issuing.Tests.DomainControl;

namespace SslRenewal.Api.Tests.Life;

/// <summary>A name server and a web server on loopback, which show control of a signing request's names once they are told to, and a service that asks them.</summary>
internal sealed class ControlPeers : IAsyncDisposable
{
    public const string Unique = "5a955211b1f8c";

    private readonly LoopbackDns _dns;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="file">The answer to whoever asks for a file; by default the one that shows control.</param>
    public ControlPeers(byte[]? file = null)
    {
        var (pem, md5, sha256) = SigningRequests.ByOpenSsl(Lives.Host);
        (Request, Md5, Target) = (pem, md5, $"{sha256[..32]}.{sha256[32..]}.{Unique}.ssl.com");
        Web = new LoopbackHttp(file ?? LoopbackHttp.Ok($"{sha256}\r\nssl.com\r\n{Unique}\r\n"));
        _dns = new LoopbackDns(query => [Answer(query)]);
    }

    public LoopbackHttp Web { get; }

    /// <summary>The signing request.</summary>
    public string Request { get; }

    public string Md5 { get; }

    public string Target { get; }

    /// <summary>Where names lead.</summary>
    public ConcurrentDictionary<string, string> Addresses { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names whose record shows control.</summary>
    public ConcurrentDictionary<string, bool> Records { get; } = new(StringComparer.OrdinalIgnoreCase);

    public int Questions => _dns.Questions.Count;

    /// <summary>The name server was asked, and its answer to that stands.</summary>
    public Task Asked => _asked.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public Dictionary<string, string> Settings(string mode = "check") => new(Lives.Settings(mode: mode), StringComparer.Ordinal)
    {
        ["Validation:Resolver"] = $"{_dns.EndPoint}",
        ["Validation:HttpPort"] = Web.EndPoint.Port.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Buys a certificate and activates it with the signing request.</summary>
    public async Task<int> BeginAsync(SslRenewalHost host, string type, params string[] parameters)
    {
        var id = await host.BuyAsync(type, names: type is "SAN Certificate" ? 1 : null);
        var answer = await host.PostAsync("activate", id, ["CSR", Request, "UniqueValue", Unique, .. parameters]);
        Assert.True(answer.IsOk, answer.Text);
        return id;
    }

    /// <summary>Has the names looked for at once: what was found, by name.</summary>
    public static async Task<Dictionary<string, (bool Matched, string Result)>> CheckAsync(SslRenewalHost host, int id)
    {
        using var response = await host.Client.PostAsync(new Uri($"/manage/certificates/{id}/check", UriKind.Relative), content: null);
        var findings = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.True(response.IsSuccessStatusCode, $"{findings}");
        Assert.All(findings.EnumerateArray(), finding => Assert.Equal(["name", "matched", "result"], finding.EnumerateObject().Select(property => property.Name)));
        return findings.EnumerateArray().ToDictionary(finding => finding.GetProperty("name").GetString()!, finding => (finding.GetProperty("matched").GetBoolean(), finding.GetProperty("result").GetString()!));
    }

    public async ValueTask DisposeAsync()
    {
        await _dns.DisposeAsync();
        await Web.DisposeAsync();
    }

    private byte[] Answer(DnsQuery query)
    {
        var answer = query.Type switch
        {
            DnsQuery.A when Addresses.TryGetValue(query.Name, out var address) => query.Answer(DnsQuery.AddressRecord(query.Name, address)),
            DnsQuery.Cname when Records.ContainsKey(query.Name.Replace($"_{Md5}.", "", StringComparison.OrdinalIgnoreCase)) => query.Answer(DnsQuery.CnameRecord(query.Name, Target)),
            _ => query.Answer(),
        };

        _asked.TrySetResult();
        return answer;
    }
}
