using System.Net;
using System.Net.Sockets;
using SslRenewal.Api.Tests.Life;

namespace SslRenewal.Api.Tests.Responder;

/// <summary>Domain control rehearsed against the service's own responder, over real sockets.</summary>
public sealed class ResponderTests
{
    private const string Name = "shop.example.com";

    [Fact]
    public async Task A_record_is_missing_then_wrong_then_right_and_the_certificate_is_issued()
    {
        await using var host = await Rehearsal.StartAsync();
        var (id, _) = await host.OrderAsync(Name, byFile: false);

        Assert.Equal((false, "there is no record"), (await ControlPeers.CheckAsync(host, id))[Name]);
        Assert.Equal(HttpStatusCode.OK, await host.TellAsync(Name, "wrong"));
        Assert.Equal((false, "the record does not match"), (await ControlPeers.CheckAsync(host, id))[Name]);
        Assert.Equal(HttpStatusCode.OK, await host.TellAsync(Name, "error"));
        Assert.Equal((false, "no answer"), (await ControlPeers.CheckAsync(host, id))[Name]);
        Assert.Equal("PURCHASED", (await host.LifeAsync(id)).Status);
        Assert.Equal(HttpStatusCode.OK, await host.TellAsync(id, "right"));
        Assert.Equal((true, "the record matches"), (await ControlPeers.CheckAsync(host, id))[Name]);

        Assert.Equal("ACTIVE", (await host.LifeAsync(id)).Status);
    }

    [Fact]
    public async Task A_file_is_missing_then_wrong_then_right_and_the_certificate_is_issued()
    {
        await using var host = await Rehearsal.StartAsync();
        var (id, file) = await host.OrderAsync(Name, byFile: true);

        Assert.Equal((false, "status 404, the file does not match"), (await ControlPeers.CheckAsync(host, id))[Name]);
        Assert.Equal(HttpStatusCode.OK, await host.TellAsync("*." + Name, "wrong"));
        Assert.Equal((false, "status 200, the file does not match"), (await ControlPeers.CheckAsync(host, id))[Name]);
        Assert.Equal(HttpStatusCode.OK, await host.TellAsync(Name, "error"));
        Assert.Equal(HttpStatusCode.OK, await host.TellAllAsync("right"));
        Assert.Equal((false, "status 500, the file does not match"), (await ControlPeers.CheckAsync(host, id))[Name]);
        Assert.Equal(HttpStatusCode.NotFound, (await host.FetchAsync(file, "other.example.com")).Status);
        using var forgotten = await host.Client.DeleteAsync(new Uri($"/manage/responder/{Name}", UriKind.Relative));
        Assert.Equal((true, "status 200, the file matches"), (await ControlPeers.CheckAsync(host, id))[Name]);

        Assert.Equal("ACTIVE", (await host.LifeAsync(id)).Status);
    }

    [Fact]
    public async Task What_is_right_by_default_is_found_without_being_asked_for()
    {
        await using var host = await Rehearsal.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await host.TellAllAsync("right"));

        var (byFile, byRecord) = ((await host.OrderAsync("file.example.com", byFile: true)).Id, (await host.OrderAsync("record.example.com", byFile: false)).Id);

        Assert.Equal("ACTIVE", (await host.AwaitAsync(byFile, life => life.Status == "ACTIVE")).Status);
        Assert.Equal("ACTIVE", (await host.AwaitAsync(byRecord, life => life.Status == "ACTIVE")).Status);
    }

    [Fact]
    public async Task A_slow_answer_is_the_right_one_after_more_time_than_a_check_has_and_holds_up_no_other()
    {
        var time = new TurnedTime();
        await using var host = await Rehearsal.StartAsync(services => services.AddSingleton<TimeProvider>(time));
        var (slow, quick) = (await host.OrderAsync("slow.example.com", byFile: true), await host.OrderAsync("quick.example.com", byFile: true));
        _ = await host.TellAsync(slow.Id, "slow");
        _ = await host.TellAsync(quick.Id, "wrong");

        var waiting = host.FetchAsync(slow.File, "slow.example.com");
        var (status, text) = await host.FetchAsync(quick.File, "quick.example.com");
        var isHeld = !waiting.IsCompleted;

        while (!waiting.IsCompleted)
        {
            time.Turn(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal((HttpStatusCode.OK, "This is another file.", true), (status, text, isHeld));
        Assert.Matches("^[0-9A-F]{64} ssl.com [0-9a-f]{13}$", (await waiting).Text);
    }

    [Fact]
    public async Task It_listens_on_loopback_alone_and_tells_what_it_was_told()
    {
        await using var host = await Rehearsal.StartAsync();
        var (id, file) = await host.OrderAsync(Name, byFile: true);
        _ = await host.TellAsync("*.B.example.com", "slow");
        _ = await host.TellAsync("a.example.com", "right");
        _ = await host.TellAsync(id, "error");

        var responder = await host.ResponderAsync();
        var dns = await host.NameServerAsync();
        using var removed = await host.Client.DeleteAsync(new Uri("/manage/responder", UriKind.Relative));
        var after = await host.ResponderAsync();

        Assert.Equal((IPAddress.Loopback, "127.0.0.1", "missing"), (dns.Address, file.Host, responder.GetProperty("default").GetString()));
        Assert.Equal([$" {id} apiexample error", "a.example.com   right", "b.example.com   slow"], responder.Told());
        Assert.Equal((0, HttpStatusCode.NoContent), (after.GetProperty("told").GetArrayLength(), removed.StatusCode));
        await Assert.ThrowsAsync<SocketException>(() => ConnectAsync(new IPEndPoint(IPAddress.Parse("127.0.0.2"), dns.Port)));
        await Assert.ThrowsAsync<SocketException>(() => ConnectAsync(new IPEndPoint(IPAddress.Parse("127.0.0.2"), file.Port)));
    }

    [Fact]
    public async Task What_is_told_for_an_account_is_its_own_until_it_is_reset()
    {
        const string Own = "?userName=APIexample", Other = "?userName=smallshop";
        await using var host = await Rehearsal.StartAsync(more: """, { "userName": "smallshop", "apiKey": "another", "balance": 1 }""");
        var (_, file) = await host.OrderAsync(Name, byFile: true);
        Task<HttpStatusCode> StatusAsync() => host.StatusAsync(file, Name);

        Assert.Equal(HttpStatusCode.OK, await host.TellAllAsync("right", Other));
        Assert.Equal(HttpStatusCode.OK, await host.TellAsync(Name, "right", Other));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync());
        Assert.Equal(HttpStatusCode.OK, await host.TellAllAsync("error", Own));
        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync());
        Assert.Equal(HttpStatusCode.OK, await host.TellAsync(Name, "missing"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync());
        Assert.Equal(HttpStatusCode.OK, await host.TellAsync(Name, "wrong", Own));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
        Assert.Equal([$"{Name}   missing", $"{Name}  apiexample wrong", $"{Name}  smallshop right", "  apiexample error", "  smallshop right"], (await host.ResponderAsync()).Told());
        using var reset = await host.Client.PostAsync(new Uri("/manage/accounts/apiexample/reset", UriKind.Relative), content: null);
        Assert.Equal([$"{Name}   missing", $"{Name}  smallshop right", "  smallshop right"], (await host.ResponderAsync()).Told());
        using var forgotten = await host.Client.DeleteAsync(new Uri("/manage/responder" + Other, UriKind.Relative));

        Assert.Equal([$"{Name}   missing"], (await host.ResponderAsync()).Told());
        Assert.Equal("missing", (await host.ResponderAsync(Other)).GetProperty("default").GetString());
    }

    [Fact]
    public async Task A_scenario_that_is_loaded_begins_without_what_was_told()
    {
        await using var host = await Rehearsal.StartAsync();
        _ = await host.TellAllAsync("right");
        _ = await host.TellAsync(Name, "right");

        await host.LoadAsync(Lives.Scenario());

        var after = await host.ResponderAsync();
        Assert.Equal(("missing", 0), (after.GetProperty("default").GetString(), after.Told().Count()));
    }

    [Fact]
    public async Task What_it_cannot_be_told_is_refused_and_where_it_is_off_it_says_so()
    {
        await using var host = await Rehearsal.StartAsync();
        await using var without = await SslRenewalHost.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await host.TellAsync(Name, "perhaps"));
        Assert.Equal(HttpStatusCode.BadRequest, await host.TellAsync(Name, "1"));
        Assert.Equal(HttpStatusCode.BadRequest, await host.TellAllAsync(""));
        Assert.Equal(HttpStatusCode.BadRequest, await host.TellAsync("no_name", "right"));
        Assert.Equal(HttpStatusCode.NotFound, await host.TellAsync(987654, "right"));
        Assert.Equal(HttpStatusCode.NotFound, await host.TellAsync(Name, "right", "?userName=nobody"));
        Assert.Equal(HttpStatusCode.NotFound, await host.TellAllAsync("right", "?userName=nobody"));
        Assert.Equal(HttpStatusCode.Conflict, await without.TellAsync(Name, "right"));
        Assert.Equal(HttpStatusCode.Conflict, await without.TellAllAsync("right"));
    }

    private static async Task ConnectAsync(IPEndPoint address)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address);
    }
}
