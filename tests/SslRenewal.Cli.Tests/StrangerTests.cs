using SslRenewal.Cli.Service;

namespace SslRenewal.Cli.Tests;

/// <summary>Whoever answers in the service's place, or begins to.</summary>
public sealed class StrangerTests
{
    private const string Cut = """
        HTTP/1.1 200 OK
        Content-Type: application/json
        Content-Length: 1000

        {"now":
        """;

    private const string Empty = """
        HTTP/1.1 204 No Content
        Connection: close


        """;

    [Theory]
    [InlineData("clock")]
    [InlineData("scenario load {file}")]
    [InlineData("snapshot save {file}.new")]
    [InlineData("scenario export")]
    public async Task An_answer_that_ends_in_its_middle_is_told_in_one_line(string line)
    {
        await using var peer = new RawPeer(Cut);
        var file = Path.GetTempFileName();

        var called = await Calls.RunAsync([.. line.Replace("{file}", file, StringComparison.Ordinal).Split(' '), "--url", peer.Address]);

        Assert.Equal($"sslrenewal: the answer of {peer.Address} was cut short: whether it did what was asked is unknown.", called.Refused());
        Assert.Equal([file], Directory.GetFiles(Path.GetTempPath(), $"{Path.GetFileName(file)}*"));
        File.Delete(file);
    }

    [Theory]
    [InlineData("clock")]
    [InlineData("clock --json")]
    [InlineData("faults unspent")]
    [InlineData("wait --certificate 1")]
    public async Task An_answer_without_what_was_asked_for_is_none(string line)
    {
        await using var peer = new RawPeer(Empty);

        var called = await Calls.RunAsync([.. line.Split(' '), "--url", peer.Address]);

        Assert.Equal("sslrenewal: the answer is not one of this version's: is that an SslRenewal service?", called.Refused());
        Assert.Empty(called.Output);
    }

    [Fact]
    public async Task Waiting_for_one_who_never_answers_ends()
    {
        await using var peer = new RawPeer(answer: null);

        var called = await Calls.RunAsync("wait", "--timeout", "1", "--url", peer.Address);

        Assert.Equal($"sslrenewal: the service is not ready after 1 seconds: {peer.Address} does not answer.", called.Refused());
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("http://localhost:5080", false)]
    [InlineData("http://[::1]:5080", false)]
    [InlineData("http://renewals.example.com", true)]
    public void No_proxy_stands_between_the_tool_and_its_own_machine(string address, bool isProxyAsked)
    {
        using var handler = ServiceClient.HandlerFor(new Uri(address));

        Assert.Equal(isProxyAsked, handler.UseProxy);
    }
}
