using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>How the frame of a request can be wrong, and what it is answered.</summary>
public sealed class FrameTests
{
    private const string Form = "POST /xml.response HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private const string Json = "PUT /manage/clock HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private const string Scenario = "POST /manage/scenario HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private const string Chunked = "Transfer-Encoding: chunked\r\n\r\n";

    private static readonly (int Status, string Text)[] Frames =
    [
        (400, Form + Chunked + "FFFFFFFF\r\nx"),
        (400, Json + Chunked + "FFFFFFFF\r\nx"),
        (400, Scenario + Chunked + "FFFFFFFF\r\nx"),
        (400, Form + Chunked + "7FFFFFFFFFFFFFFFFF\r\nx"),
        (400, Form + Chunked + "no number\r\nx"),
        (400, Form + Chunked + "-1\r\nx"),
        (400, Form + "Content-Length: 99999999999999999999\r\n\r\n"),
        (400, Form + "Content-Length: -1\r\n\r\n"),
        (400, Form + "Transfer-Encoding: gzip\r\n\r\n"),
        (400, "GET /health/live HTTP/1.1\r\n\r\n"),
        (400, "GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
        (505, "GET /health/live HTTP/9.9\r\n\r\n"),
        (413, Form + "Content-Length: 1099511627776\r\n\r\nx"),
        (413, Json + "Content-Length: 1099511627776\r\n\r\nx"),
        (413, Scenario + "Content-Length: 1099511627776\r\n\r\nx"),
    ];

    [Fact]
    public async Task A_frame_that_is_wrong_is_refused_at_once()
    {
        await using var service = await HostileService.StartAsync();
        var statuses = new List<int>();

        foreach (var (_, text) in Frames)
        {
            using var connection = new HostileConnection(service.Address);
            statuses.Add((await connection.SendAsync(new HostileRequest(Encoding.ASCII.GetBytes(text)) { MayGoUnanswered = true }, CancellationToken.None)).Status);
        }

        Assert.Equal(Frames.Select(frame => frame.Status), statuses);
        await service.AssertWholeAsync();
    }
}
