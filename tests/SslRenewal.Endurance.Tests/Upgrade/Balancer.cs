using System.Diagnostics;

namespace SslRenewal.Endurance.Tests.Upgrade;

/// <summary>Spreads requests over the replicas in turn, and takes one out before it stops, as a load balancer does that asks for readiness.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Replica> _replicas = [];
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    private int _turn;

    /// <summary>The longest that a request took.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>How many replicas that have left had answered, each.</summary>
    public List<int> Left { get; } = [];

    public void Add(Replica replica)
    {
        lock (_lock)
        {
            _replicas.Add(replica);
        }
    }

    /// <summary>Takes the replica out that has been there longest, and stops it once it has answered everything.</summary>
    public async Task RemoveFirstAsync()
    {
        Replica replica;
        Task drained;

        lock (_lock)
        {
            replica = _replicas[0];
            _replicas.RemoveAt(0);
            drained = replica.DrainAsync();
        }

        await drained;
        Left.Add(replica.Answered);
        await replica.DisposeAsync();
    }

    /// <returns>What was answered, in a line where it was not OK.</returns>
    public async Task<string> SendAsync(string query)
    {
        var replica = Enter();
        var began = Stopwatch.GetTimestamp();

        try
        {
            using var response = await _client.GetAsync(new Uri(replica.Address, "xml.response?" + query));
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException failure)
        {
            return failure.Message;
        }
        finally
        {
            Leave(replica, Stopwatch.GetElapsedTime(began));
        }
    }

    public async Task LoadAsync(string scenario)
    {
        using var body = new StringContent(scenario, System.Text.Encoding.UTF8, "application/json");
        using var loaded = await _client.PostAsync(new Uri(_replicas[0].Address, "manage/scenario"), body);

        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());
    }

    public Task<string> ReadAccountAsync(string userName) => _client.GetStringAsync(new Uri(_replicas[0].Address, "manage/accounts/" + userName));

    public async ValueTask DisposeAsync()
    {
        while (_replicas is not [])
        {
            await RemoveFirstAsync();
        }

        _client.Dispose();
    }

    private Replica Enter()
    {
        lock (_lock)
        {
            var replica = _replicas[_turn++ % _replicas.Count];
            replica.Enter();
            return replica;
        }
    }

    private void Leave(Replica replica, TimeSpan time)
    {
        lock (_lock)
        {
            Longest = time > Longest ? time : Longest;
            replica.Leave();
        }
    }
}
