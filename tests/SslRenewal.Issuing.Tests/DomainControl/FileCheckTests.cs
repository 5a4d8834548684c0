using System.IO.Compression;
using System.Net;
using System.Text;
using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Issuing.Tests.DomainControl;

public sealed class FileCheckTests
{
    private static readonly FileCheckOutcome Matched = new FileCheckOutcome.Matched();
    private static readonly FileCheckOutcome NoAnswer = new FileCheckOutcome.NoAnswer();

    [Fact]
    public async Task The_file_is_asked_for_as_the_issuer_does()
    {
        await using var http = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content));

        Assert.Equal(Matched, await CheckAsync(http, "*.shop.test"));

        Assert.Equal($"GET /.well-known/pki-validation/{SampleValues.Md5}.txt HTTP/1.1\r\nHost: shop.test:{http.EndPoint.Port}\r\n\r\n", Assert.Single(http.Requests));
    }

    [Theory]
    [InlineData("{0}\r\ncomodoca.com\r\n5a955211b1f8c\r\n", true)]
    [InlineData("{0}\r\nssl.com\r\n5a955211b1f8c\r\n", false)]
    [InlineData("", false)]
    [InlineData("<html>Not found</html>", false)]
    public async Task Only_the_right_words_match(string content, bool isRight)
    {
        await using var http = new LoopbackHttp(LoopbackHttp.Ok(content.Replace("{0}", SampleValues.Sha256, StringComparison.Ordinal)));

        Assert.Equal(isRight ? Matched : new FileCheckOutcome.NotMatched(200), await CheckAsync(http));
    }

    [Theory]
    [InlineData("201 Created", 201)]
    [InlineData("206 Partial Content", 206)]
    [InlineData("401 Unauthorized\r\nWWW-Authenticate: Basic realm=x", 401)]
    [InlineData("404 Not Found", 404)]
    [InlineData("500 Oh", 500)]
    public async Task Only_status_200_counts(string head, int status)
    {
        await using var http = new LoopbackHttp(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: {SampleValues.Content.Length}\r\n\r\n{SampleValues.Content}"));

        Assert.Equal(new FileCheckOutcome.NotMatched(status), await CheckAsync(http));
        Assert.Single(http.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var other = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content));
        await using var http = new LoopbackHttp(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Moved\r\nLocation: http://{other.EndPoint}/\r\nContent-Length: 0\r\n\r\n"));

        Assert.Equal(new FileCheckOutcome.NotMatched(status), await CheckAsync(http));
        Assert.False(other.WasReached);
        Assert.Single(http.Requests);
    }

    [Theory]
    [InlineData(16_384, true)]
    [InlineData(16_385, false)]
    public async Task A_file_has_16_KiB_at_most(int length, bool isRead)
    {
        await using var http = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content.PadRight(length)));

        Assert.Equal(isRead ? Matched : new FileCheckOutcome.NotMatched(200), await CheckAsync(http));
    }

    [Fact]
    public async Task What_exceeds_16_KiB_is_not_waited_for()
    {
        byte[] endless = [.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5000\r\n"), .. Encoding.ASCII.GetBytes(SampleValues.Content.PadRight(0x5000))];
        await using var http = new LoopbackHttp(endless, holds: true);

        Assert.Equal(new FileCheckOutcome.NotMatched(200), await CheckAsync(http));
    }

    [Fact]
    public async Task Nothing_is_decompressed()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionMode.Compress))
        {
            await gzip.WriteAsync(Encoding.ASCII.GetBytes(SampleValues.Content));
        }

        await using var http = new LoopbackHttp(LoopbackHttp.Ok(compressed.ToArray(), "Content-Encoding: gzip\r\n"));

        Assert.Equal(new FileCheckOutcome.NotMatched(200), await CheckAsync(http));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 110\r\n\r\n6694")]
    public async Task A_slow_answer_is_not_waited_for(string start)
    {
        await using var http = new LoopbackHttp(Encoding.ASCII.GetBytes(start), holds: true);
        await using var dns = LoopbackDns.Of("127.0.0.1");

        Assert.Equal(NoAnswer, await new FileCheck(Options(http, dns), TimeSpan.FromSeconds(1)).CheckAsync("shop.test", SampleValues.Values, CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SSH-2.0-OpenSSH\r\n")]
    [InlineData("HTTP/1.1 999999 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 110\r\n\r\n6694")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n: \r\n\0\r\n\r\n")]
    public async Task What_is_no_whole_HTTP_is_no_answer(string answer)
    {
        await using var http = new LoopbackHttp(Encoding.ASCII.GetBytes(answer));

        Assert.Equal(NoAnswer, await CheckAsync(http));
    }

    [Fact]
    public async Task Endless_headers_are_no_answer()
    {
        await using var http = new LoopbackHttp(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nX: {new string('x', 17_000)}\r\nContent-Length: 0\r\n\r\n"));

        Assert.Equal(NoAnswer, await CheckAsync(http));
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_answer()
    {
        var http = new LoopbackHttp([]);
        await http.DisposeAsync();

        Assert.Equal(NoAnswer, await CheckAsync(http));
    }

    [Fact]
    public async Task A_proxy_of_the_system_is_not_asked()
    {
        await using var proxy = new LoopbackHttp(LoopbackHttp.Ok(""));
        await using var http = new LoopbackHttp(LoopbackHttp.Ok(SampleValues.Content));
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.EndPoint.Address.ToString(), proxy.EndPoint.Port);

        try
        {
            Assert.Equal(Matched, await CheckAsync(http));
            Assert.StartsWith("GET /.well-known/", Assert.Single(http.Requests), StringComparison.Ordinal);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    [Fact]
    public async Task Who_no_longer_waits_gets_no_outcome()
    {
        await using var http = new LoopbackHttp([], holds: true);
        await using var dns = LoopbackDns.Of("127.0.0.1");
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Patient(Options(http, dns)).CheckAsync("shop.test", SampleValues.Values, caller.Token));
    }

    private static FileCheck Patient(DomainControlOptions options) => new(options, TimeSpan.FromMinutes(1));

    private static DomainControlOptions Options(LoopbackHttp http, LoopbackDns dns) => new() { OwnEndPoints = [], Resolver = dns.EndPoint, HttpPort = http.EndPoint.Port };

    private static async Task<FileCheckOutcome> CheckAsync(LoopbackHttp http, string domain = "shop.test")
    {
        await using var dns = LoopbackDns.Of("127.0.0.1");
        return await Patient(Options(http, dns)).CheckAsync(domain, SampleValues.Values, CancellationToken.None);
    }
}
