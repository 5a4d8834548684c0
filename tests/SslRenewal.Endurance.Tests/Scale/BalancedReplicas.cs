using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Xml.Linq;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Endurance.Tests.Kills;
using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Scale;

/// <summary>The arrangement of docker-compose.yml without containers: two processes of the program and haproxy before them, which share a database and nothing else.</summary>
public sealed class BalancedReplicas : IAsyncLifetime
{
    public const string Key = "open sesame";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly int[] _ports = [FreePort(), FreePort()];

    private TestDatabase? _database;
    private LoadBalancer? _balancer;

    /// <summary>The balancer's, where clients are.</summary>
    public Uri Address => _balancer!.Address;

    public DatabaseAddress Database => _database!.Address;

    public IReadOnlyList<ServiceProcess> Replicas { get; } = [new(), new()];

    public async Task InitializeAsync()
    {
        // Every test of the class is skipped.
        if (BalancerFactAttribute.Missing is not null)
        {
            return;
        }

        _database = await TestDatabase.CreateEmptyAsync(DatabaseKind.PostgreSql);
        _balancer = LoadBalancer.Start(FreePort(), _ports);

        // Both at once, on a database that is empty.
        await Task.WhenAll(StartAsync(0), StartAsync(1));
        await AwaitBothAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var replica in Replicas)
        {
            await replica.DisposeAsync();
        }

        await (_balancer?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    public Task StartAsync(int replica) => Replicas[replica].StartAsync(
        "--Urls", FormattableString.Invariant($"http://127.0.0.1:{_ports[replica]}"), "--Scenario", "none", "--Database", Database.ConnectionString,
        "--Management:Key", Key, "--PublicUrl", Address.ToString(), "--Proxies:Known", "127.0.0.1", "--Shutdown:Delay", "5");

    /// <summary>Asks with the management's key, at the balancer or at one replica.</summary>
    public HttpClient Manage(int? replica = null, HttpMessageHandler? handler = null)
    {
        var client = new HttpClient(handler ?? new SocketsHttpHandler()) { BaseAddress = replica is { } at ? Replicas[at].Client.BaseAddress : Address, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }

    /// <summary>Loads the fleet in place of all that the database holds.</summary>
    public async Task LoadFleetAsync()
    {
        using var client = Manage();
        using var scenario = new StringContent(Fleet.Scenario, System.Text.Encoding.UTF8, "application/json");
        using var loaded = await client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), scenario);

        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());
    }

    /// <summary>Waits, in real time, until the balancer has both of them answer.</summary>
    public async Task AwaitBothAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var began = TimeProvider.System.GetTimestamp();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        while (seen.Count < Replicas.Count)
        {
            _balancer!.AssertRuns();
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, $"Only {string.Join(", ", seen)} answered.");

            if (await NameAsync(client) is { } name)
            {
                _ = seen.Add(name);
            }
            else
            {
                await Task.Delay(Look);
            }
        }
    }

    public static async Task<JsonElement> ReadAsync(HttpClient client, string path) => JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;

    // As the replica that answers calls itself; null where none does.
    private static async Task<string?> NameAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/xml.response?Command=namecheap.ssl.getlist", UriKind.Relative));
            return answer.StatusCode is HttpStatusCode.OK ? XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Elements().Single(element => element.Name.LocalName is "Server").Value : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
