using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SslRenewal.Endurance.Tests.Hostile.Cases;
using SslRenewal.Endurance.Tests.Hostile.Sending;
using SslRenewal.Testing;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>A service on a real port with the demo in it, the cases that are sent to it, and what must hold once they were.</summary>
internal sealed class HostileService : IAsyncDisposable
{
    // Longer than the slowest case takes on a busy machine by far: who waits so long waits for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SslRenewalHost _host;
    private readonly LogErrors _log;
    private readonly ConcurrentDictionary<string, decimal> _charged = new(StringComparer.Ordinal);

    private int _granted;

    private HostileService(SslRenewalHost host, LogErrors log, ServiceDescription description) => (_host, _log, Description, Client) = (host, log, description, host.CreateClient());

    public ServiceDescription Description { get; }

    /// <summary>How many requests were not refused, and may have changed something.</summary>
    public int Granted => _granted;

    public HttpClient Client { get; }

    /// <summary>What its log tells of what is broken.</summary>
    public string Log => string.Join('\n', _log.Lines);

    public IPEndPoint Address => new(IPAddress.Loopback, _host.BaseAddress.Port);

    public static async Task<HostileService> StartAsync(Dictionary<string, string>? settings = null, Scenario? scenario = null)
    {
        var log = new LogErrors();
        var host = await SslRenewalHost.StartAsync(new SslRenewalOptions { Scenario = scenario ?? Scenario.Demo, Settings = settings ?? [], Logging = logging => logging.AddProvider(log) });
        using var client = host.CreateClient();

        return new HostileService(host, log, new ServiceDescription(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))));
    }

    /// <summary>Sends so many cases of an area from several connections at once, and fails at the first answer that breaks a rule.</summary>
    public async Task SendAsync(HostileArea area, int seed, IEnumerable<int> numbers, int connections)
    {
        var next = new ConcurrentQueue<int>(numbers);

        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var connection = new HostileConnection(Address);

            while (next.TryDequeue(out var number))
            {
                var request = area.Draw(new Draw(seed, area.Name, number), Description);
                var complaint = await ComplaintAsync(connection, request);
                Assert.True(complaint is null, $"{area.Name}, seed {seed}, case {number}: {complaint}\n{request.Shown}\n{Log}");
            }
        })));
    }

    /// <summary>All that it holds, or nothing where it breaks off while it tells.</summary>
    public async Task<string?> StateAsync()
    {
        try
        {
            return await Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with the answer to a request, or nothing.</summary>
    public async Task<string?> ComplaintAsync(HostileConnection connection, HostileRequest request)
    {
        using var end = new CancellationTokenSource(Patience);

        try
        {
            var answer = await connection.SendAsync(request, end.Token);
            Note(answer);
            return AnswerRules.Complaint(request, answer) is { } complaint ? $"{complaint}\n{answer.Text[..Math.Min(answer.Text.Length, 2000)]}" : _log.Lines.FirstOrDefault();
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or OperationCanceledException)
        {
            return failure.Message;
        }
    }

    /// <summary>Every balance is its ledger's sum, the state goes out and comes back, the service is ready, and its log tells of nothing broken.</summary>
    public async Task AssertWholeAsync()
    {
        await AssertBalancesAsync();

        var before = await Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative));
        using var body = new StringContent(before, Encoding.UTF8, "application/json");
        using var loaded = await Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), body);

        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());
        Assert.Equal(Lines(before), Lines(await Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative))));
        await AssertBalancesAsync();
        Assert.Equal("Healthy", await Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        Assert.Empty(_log.Lines);
    }

    /// <summary>What all users hold together.</summary>
    public async Task<decimal> BalanceAsync() => (await AccountsAsync()).Sum(account => account.Balance);

    /// <summary>What was answered OK cost this much, each order once.</summary>
    public decimal Charged => _charged.Values.Sum();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
    }

    private async Task AssertBalancesAsync() => Assert.All(await AccountsAsync(), account => Assert.Equal(account.LedgerSum, account.Balance));

    private async Task<IReadOnlyList<(decimal Balance, decimal LedgerSum)>> AccountsAsync()
    {
        var export = JsonDocument.Parse(await Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative))).RootElement;
        var accounts = export.TryGetProperty("accounts", out var found) ? found.EnumerateArray().ToArray() : [];
        var users = accounts.Concat(accounts.SelectMany(account => account.TryGetProperty("subUsers", out var subUsers) ? subUsers.EnumerateArray().ToArray() : []));
        var sums = new List<(decimal, decimal)>();

        foreach (var name in users.Select(user => user.GetProperty("userName").GetString()!))
        {
            var state = await Client.GetFromJsonAsync<JsonElement>(new Uri("/manage/accounts/" + Uri.EscapeDataString(name), UriKind.Relative));
            sums.Add((state.GetProperty("balance").GetDecimal(), state.GetProperty("ledgerSum").GetDecimal()));
        }

        return sums;
    }

    // Whatever order they come in: a snapshot may have sorted names under keys that are not theirs.
    private static IEnumerable<string> Lines(string json) => json.Split('\n').Select(line => line.TrimEnd(',')).Order(StringComparer.Ordinal);

    private void Note(HostileAnswer answer)
    {
        if (answer.Status is >= 200 and < 300)
        {
            _ = Interlocked.Increment(ref _granted);
        }

        if (answer.MediaType is "text/xml" && answer.Text.Contains("ChargedAmount", StringComparison.Ordinal))
        {
            var result = XDocument.Parse(answer.Text).Descendants().First(element => element.Attribute("ChargedAmount") is not null);
            _charged[result.Attribute("TransactionId")!.Value] = decimal.Parse(result.Attribute("ChargedAmount")!.Value, CultureInfo.InvariantCulture);
        }
    }
}
