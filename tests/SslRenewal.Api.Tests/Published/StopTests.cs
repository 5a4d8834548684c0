using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;
using SslRenewal.Api.Tests.Telemetry;

namespace SslRenewal.Api.Tests.Published;

/// <summary>The program told to stop in the middle of its work: what it accepted is answered, and what was answered is there.</summary>
public sealed class StopTests : IAsyncLifetime
{
    private const int FirstId = 501904;
    private const int Certificates = 400;
    private const int AnsweredBefore = 60;
    private const int Held = 10;

    private readonly ServiceProcess _service = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Requests_that_are_held_up_are_answered_and_nobody_new_is_let_in()
    {
        await StartAsync();
        await using var database = Open();
#pragma warning disable CA1849 // only this one says that it writes
        await using var writer = database.BeginTransaction(deferred: false);
#pragma warning restore CA1849

        var held = Task.WhenAll(Enumerable.Range(FirstId, Held).Select(SendAsync));
        await AwaitAsync(async () => await CountUnderWayAsync() > Held);
        _service.Terminate();
        await AwaitAsync(async () => !await IsLetInAsync());
        await writer.RollbackAsync();
        var answers = await held;

        Assert.All(answers, answer => Assert.True(answer.IsOk, answer.Text));
        Assert.Equal(0, await _service.EndAsync());
        Assert.Equal(Enumerable.Range(FirstId, Held), ReadRenewed(database));
    }

    [Fact]
    public async Task Under_load_what_was_answered_is_stored_and_what_is_stored_was_answered()
    {
        await StartAsync();
        var answered = new ConcurrentBag<int>();
        var enough = new TaskCompletionSource();

        var work = Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() => OrderAsync(worker, answered, enough))));
        await enough.Task;
        _service.Terminate();
        await work;

        Assert.Equal(0, await _service.EndAsync());
        await using var database = Open();
        Assert.Equal(answered.Order(), ReadRenewed(database));
        Assert.InRange(answered.Count, AnsweredBefore, Certificates - 1);
    }

    [Fact]
    public async Task With_a_delay_it_says_that_it_is_not_ready_before_it_takes_no_more_connections()
    {
        // Longer than any machine takes for the rest; what runs on then is ended as a power cut would.
        await StartAsync("--Shutdown:Delay", "300");

        _service.Terminate();
        await AwaitAsync(async () => await ReadyAsync() is HttpStatusCode.ServiceUnavailable);
        var answer = await SendAsync(FirstId);

        Assert.True(answer.IsOk, answer.Text);
    }

    private async Task StartAsync(params string[] more)
    {
        await _service.StartAsync(["--Urls", "http://127.0.0.1:0", "--Scenario", "none", .. more]);
        using var scenario = new StringContent(Renewals.Scenario(balance: 10_000, certificates: Certificates), Encoding.UTF8, "application/json");
        using var loaded = await _service.Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), scenario);
        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());
    }

    private SqliteConnection Open()
    {
        var database = new SqliteConnection($"Data Source={Path.Combine(_service.Folder, "sslrenewal.db")};Pooling=False");
        database.Open();
        return database;
    }

    private static List<int> ReadRenewed(SqliteConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = """SELECT "Renews" FROM "orders" ORDER BY 1""";
        using var rows = command.ExecuteReader();
        var renewed = new List<int>();

        while (rows.Read())
        {
            renewed.Add(rows.GetInt32(0));
        }

        return renewed;
    }

    private async Task OrderAsync(int worker, ConcurrentBag<int> answered, TaskCompletionSource enough)
    {
        try
        {
            for (var certificate = FirstId + worker; certificate < FirstId + Certificates; certificate += 8)
            {
                Assert.True((await SendAsync(certificate)).IsOk);
                answered.Add(certificate);

                if (answered.Count >= AnsweredBefore)
                {
                    _ = enough.TrySetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            // It takes no more connections.
        }
    }

    private async Task<Answer> SendAsync(int certificate)
    {
        using var response = await _service.Client.GetAsync(new Uri("/xml.response?" + Renewals.Of(certificate), UriKind.Relative));
        return await Answer.ReadAsync(response);
    }

    private async Task<Exposition> ReadMetricsAsync() => Exposition.Read(await _service.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative)));

    // The one that asks among them.
    private async Task<double> CountUnderWayAsync()
    {
        var metrics = await ReadMetricsAsync();
        return metrics.Lines.Where(line => line.StartsWith("http_server_active_requests", StringComparison.Ordinal)).Sum(line => metrics[line]);
    }

    private async Task<HttpStatusCode> ReadyAsync()
    {
        using var response = await _service.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return response.StatusCode;
    }

    private async Task<bool> IsLetInAsync()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);

        try
        {
            await socket.ConnectAsync(_service.Client.BaseAddress!.Host, _service.Client.BaseAddress.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task AwaitAsync(Func<Task<bool>> isThereAsync)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        while (!await isThereAsync())
        {
            Assert.False(patience.IsCancellationRequested, "It does not come about.");
        }
    }
}
