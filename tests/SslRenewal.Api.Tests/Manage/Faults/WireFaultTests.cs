using System.Net.Sockets;
using System.Xml;
using System.Xml.Linq;

namespace SslRenewal.Api.Tests.Manage.Faults;

/// <summary>Each kind that shows on the wire, over a connection of its own.</summary>
public sealed class WireFaultTests
{
    private const string Balances = $"{Renewals.Caller}&Command=namecheap.users.getBalances";

    [Fact]
    public async Task A_request_is_held_up_and_then_dealt_with()
    {
        var time = new TurnedTime();
        await using var host = await StartAsync(time);
        _ = await host.MakeFaultAsync("""{ "kind": "latency", "milliseconds": 1500 }""");

        var answer = host.SendAsync(Renewals.Of(501904));
        _ = await time.WhenIn(TimeSpan.FromMilliseconds(1500));
        var (isAnsweredEarly, ordersMeanwhile) = (answer.IsCompleted, (await host.ReadAccountAsync()).Orders);
        time.Turn(TimeSpan.FromMilliseconds(1500));

        Assert.Equal((false, 0), (isAnsweredEarly, ordersMeanwhile));
        Assert.True((await answer).IsOk);
        Assert.Equal("", await host.UnspentAsync());
    }

    [Fact]
    public async Task Nothing_is_done_for_a_client_that_hangs_up_while_it_is_held_up()
    {
        var time = new TurnedTime();
        await using var host = await StartAsync(time);
        _ = await host.MakeFaultAsync("""{ "kind": "latency", "milliseconds": 1500 }""");

        Task given;

        using (var client = new TcpClient())
        {
            await RawAnswer.SendAsync(client, host, Renewals.Of(501904));
            given = await time.WhenIn(TimeSpan.FromMilliseconds(1500));
        }

        await given.WaitAsync(TimeSpan.FromMinutes(1));
        time.Turn(TimeSpan.FromMilliseconds(1500));

        Assert.Equal(0, (await host.ReadAccountAsync()).Orders);
    }

    [Theory]
    [InlineData("""{ "kind": "httpStatus", "status": 502, "body": "<html><body><h1>502 Bad Gateway</h1></body></html>" }""", "HTTP/1.1 502 Bad Gateway", "text/html; charset=utf-8", "<html><body><h1>502 Bad Gateway</h1></body></html>")]
    [InlineData("""{ "kind": "httpStatus", "status": 503, "body": "no healthy upstream" }""", "HTTP/1.1 503 Service Unavailable", "text/plain; charset=utf-8", "no healthy upstream")]
    [InlineData("""{ "kind": "httpStatus", "status": 204 }""", "HTTP/1.1 204 No Content", null, "")]
    [InlineData("""{ "kind": "httpStatus", "status": 500 }""", "HTTP/1.1 500 Internal Server Error", null, "")]
    public async Task A_status_of_http_is_answered_and_nothing_is_done(string rule, string status, string? type, string body)
    {
        await using var host = await StartAsync();
        _ = await host.MakeFaultAsync(rule);

        var answer = await RawAnswer.ReadAsync(host, Renewals.Of(501904));

        Assert.Equal((status, type, body), (answer.StatusLine, answer["Content-Type"], answer.Body));
        Assert.NotNull(answer["SslRenewal-Request-Id"]);
        Assert.Equal(0, (await host.ReadAccountAsync()).Orders);
    }

    [Fact]
    public async Task A_document_is_cut_in_its_middle_and_the_answer_ends_properly()
    {
        await using var host = await StartAsync();
        _ = await host.MakeFaultAsync("""{ "kind": "truncate", "times": 2 }""");

        var done = await RawAnswer.ReadAsync(host, Renewals.Of(501904));
        var refused = await RawAnswer.ReadAsync(host, Renewals.Of(501904));
        var whole = await RawAnswer.ReadAsync(host, Renewals.Of(501904));

        Assert.All([done, refused], answer => Assert.Equal(("HTTP/1.1 200 OK", answer.Body.Length), (answer.StatusLine, answer.ContentLength)));
        Assert.All([done, refused], answer => Assert.Throws<XmlException>(() => XDocument.Parse(answer.Body)));
        Assert.Equal(whole.Body[..refused.Body.Length], refused.Body);
        Assert.Equal(1, (await host.ReadAccountAsync()).Orders);
    }

    [Fact]
    public async Task A_connection_is_dropped_without_a_byte_and_nothing_is_done()
    {
        await using var host = await StartAsync();
        _ = await host.MakeFaultAsync("""{ "kind": "dropConnection" }""");

        Assert.Equal(new RawAnswer("", ""), await RawAnswer.ReadAsync(host, Renewals.Of(501904)));
        Assert.Equal(0, (await host.ReadAccountAsync()).Orders);
        Assert.Equal("", await host.UnspentAsync());
    }

    [Fact]
    public async Task A_request_that_the_first_stage_refuses_meets_none()
    {
        await using var host = await StartAsync();
        _ = await host.MakeFaultAsync("""{ "kind": "dropConnection" }""");

        Assert.Equal(1011102, (await host.SendAsync(Renewals.Of(501904).Replace(Renewals.Key, "another", StringComparison.Ordinal))).ErrorNumber);
        Assert.Equal("hits 0 left 1", await host.UnspentAsync());
    }

    [Theory]
    [InlineData("""{ "kind": "httpStatus", "status": 500 }""")]
    [InlineData("""{ "kind": "truncate" }""")]
    [InlineData("""{ "kind": "loseAnswer" }""")]
    [InlineData("""{ "kind": "error", "number": 1, "message": "No." }""")]
    public async Task One_strikes_a_request_and_the_next_made_strikes_the_next(string first)
    {
        await using var host = await StartAsync(certificates: 3);
        _ = await host.MakeFaultAsync(first);
        _ = await host.MakeFaultAsync("""{ "kind": "orderCreationFailed" }""");
        _ = await host.MakeFaultAsync("""{ "kind": "httpStatus", "status": 418 }""");

        var struck = await RawAnswer.ReadAsync(host, Renewals.Of(501904));
        var (next, last) = (await host.SendAsync(Renewals.Of(501905)), await host.SendAsync(Renewals.Of(501905)));

        Assert.NotEqual("order.failed", struck["SslRenewal-Rule"]);
        Assert.Equal(("order.failed", 418), (next.Rule, (int)last.Status));
        Assert.True((await host.SendAsync(Renewals.Of(501905))).IsOk);
    }

    [Fact]
    public async Task A_kept_answer_can_be_truncated_or_kept_from_its_client_too()
    {
        await using var host = await StartAsync();
        var first = await host.SendAsync(Renewals.Of(501904), "key-1");
        _ = await host.MakeFaultAsync("""{ "kind": "httpStatus", "status": 504 }""");
        _ = await host.MakeFaultAsync("""{ "kind": "truncate" }""");

        Assert.Equal(504, (int)(await host.SendAsync(Renewals.Of(501904), "key-1")).Status);
        Assert.Equal(first.Text[..(first.Text.Length / 2)], (await host.SendAsync(Renewals.Of(501904), "key-1")).Text);
        Assert.Equal(first.Text, (await host.SendAsync(Renewals.Of(501904), "key-1")).Text);
    }

    [Fact]
    public async Task Calls_number_the_matching_requests_for_every_kind()
    {
        await using var host = await StartAsync();
        _ = await host.MakeFaultAsync("""{ "kind": "httpStatus", "status": 503, "calls": [3, 4], "command": "namecheap.users.getBalances" }""");

        var statuses = new List<int>();

        for (var at = 0; at < 5; at++)
        {
            statuses.Add((int)(await host.SendAsync(Balances)).Status);
        }

        Assert.Equal([200, 200, 503, 503, 200], statuses);
    }

    private static Task<SslRenewalHost> StartAsync(TimeProvider? time = null, int certificates = 1) => SslRenewalHost.StartAsync(
        scenario: Renewals.Scenario(certificates: certificates), services: services => _ = time is null ? services : services.AddSingleton(time));
}
