using System.Globalization;
using System.Net;
using System.Text;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>Those who send slowly, in masses, or never what they announced: others are served meanwhile, the program's memory is bounded, and the slow are shown out.</summary>
public sealed class PatienceTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const string Head = "POST /xml.response HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private const string Announced = Head + "Content-Length: 200000\r\n\r\nApiUser=";
    private const string Scenario = "POST /manage/scenario HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n{ \"version\": 1, ";

    // 2,000 connections with a piece of a request each take about 60 MB; a leak of what they announce would be 400 MB and more.
    private const long Bound = 250_000_000;

    [Fact]
    public async Task Two_thousand_held_connections_keep_nobody_out_and_cost_little_memory()
    {
        await AssertServedAsync();
        var before = service.Memory;

        using var bodies = await HeldConnections.OpenAsync(service.Client.BaseAddress!, 1000, Announced);
        using var silent = await HeldConnections.OpenAsync(service.Client.BaseAddress!, 500, "");
        using var heads = await HeldConnections.OpenAsync(service.Client.BaseAddress!, 500, Head + "x-slow: ");
        await AssertServedAsync();

        Assert.Equal("HTTP/1.1 200 OK", await silent.EndOneAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        Assert.Equal("HTTP/1.1 200 OK", await heads.EndOneAsync("yes\r\nContent-Length: 0\r\n\r\n"));
        Assert.InRange(service.Memory - before, long.MinValue, Bound);
    }

    [Fact]
    public async Task Files_of_1_GiB_that_are_announced_and_never_sent_keep_nobody_out_and_change_nothing()
    {
        var state = await StateAsync();
        var before = service.Memory;

        using (await HeldConnections.OpenAsync(service.Client.BaseAddress!, 100, Scenario))
        {
            await AssertServedAsync();
            Assert.InRange(service.Memory - before, long.MinValue, Bound);
        }

        Assert.Equal(state, await StateAsync());
    }

    [Fact]
    public async Task Who_stops_in_the_middle_is_told_that_it_took_too_long()
    {
        using var body = await HeldConnections.OpenAsync(service.Client.BaseAddress!, 1, Announced);
        using var head = await HeldConnections.OpenAsync(service.Client.BaseAddress!, 1, Head);

        Assert.Equal("HTTP/1.1 408 Request Timeout", await body.WaitForEndAsync());
        Assert.Equal("HTTP/1.1 408 Request Timeout", await head.WaitForEndAsync());
    }

    [Theory]
    [InlineData(431, 101, 10)]
    [InlineData(431, 1, 40_000)]
    [InlineData(431, 5000, 100)]
    [InlineData(200, 90, 100)]
    public async Task So_many_headers_are_read(int status, int count, int length)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(number => $"x-{number.ToString(CultureInfo.InvariantCulture)}: {new string('x', length)}\r\n"));
        using var connection = new HostileConnection(new IPEndPoint(IPAddress.Loopback, service.Client.BaseAddress!.Port));

        var answer = await connection.SendAsync(new HostileRequest(Encoding.ASCII.GetBytes($"GET /health/live HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n")) { MayGoUnanswered = status > 400 }, CancellationToken.None);

        // Hung up on before it had read the answer, a client may not get to see it.
        Assert.True(answer.Status == status || (status > 400 && answer == HostileAnswer.None), $"{answer.Status}");
        await AssertServedAsync();
    }

    [Fact]
    public async Task Requests_that_are_sent_at_once_are_answered_each_and_in_order()
    {
        const int Count = 500;
        var requests = string.Concat(Enumerable.Range(0, Count).Select(number => $"GET {(number % 2 is 0 ? "/health/live" : "/no-such-path")} HTTP/1.1\r\nHost: localhost\r\n{(number is Count - 1 ? "Connection: close\r\n" : "")}\r\n"));
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, service.Client.BaseAddress!.Port);

        var sending = client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(requests)).AsTask();
        using var reader = new StreamReader(client.GetStream());
        var text = await reader.ReadToEndAsync();
        await sending;

        Assert.Equal(Enumerable.Range(0, Count).Select(number => number % 2 is 0 ? "200" : "404"), text.Split("HTTP/1.1 ")[1..].Select(answer => answer[..3]));
    }

    private async Task AssertServedAsync()
    {
        var query = $"/xml.response?ApiUser=apiexample&ApiKey={Cases.LikelyValues.Key}&UserName=apiexample&ClientIp=1.2.3.4&Command=namecheap.users.getBalances";

        Assert.Contains("Status=\"OK\"", await service.Client.GetStringAsync(new Uri(query, UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal("Healthy", await service.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    private Task<string> StateAsync() => service.Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative));
}
