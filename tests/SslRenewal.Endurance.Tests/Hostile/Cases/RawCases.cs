using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Bytes that are no HTTP, or nearly none: what is answered is still an answer, and the next connection is served.</summary>
internal static class RawCases
{
    private const string Query = "/xml.response?ApiUser=apiexample&ApiKey=" + LikelyValues.Key + "&UserName=apiexample&ClientIp=1.2.3.4&Command=namecheap.users.getBalances";

    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            $"GET {Query} HTTP/1.1\r\nHost: localhost\r\n\r\n",
            $"GET {Query} HTTP/1.0\r\n\r\n",
            $"POST /xml.response HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 18\r\n\r\nApiUser=apiexample",
            "POST /xml.response HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n12\r\nApiUser=apiexample\r\n0\r\n\r\n",
            "POST /xml.response HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "POST /xml.response HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
            "POST /xml.response HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, identity\r\n\r\nabc",
            "PUT /manage/clock HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 15\r\nExpect: 100-continue\r\n\r\n{\"system\":true}",
            "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\nGET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET http://localhost/xml.response HTTP/1.1\r\nHost: other\r\nHost: localhost\r\n\r\n",
            "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\n continued: yes\r\n\r\n",
            "GET / HTTP/9.9\r\n\r\n",
            "GET /\n\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0",
            "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00FC\u0003\u0003",
            "SSH-2.0-OpenSSH_9.2\r\n",
            "\r\n\r\n\r\n",
            "",
        }.Select(Encoding.Latin1.GetBytes),
    ];

    public static HostileRequest Draw(Draw draw, ServiceDescription service)
    {
        _ = service;
        var bytes = draw.Next(40) switch
        {
            0 => draw.Bytes(draw.Next(3000)),
            1 => Flood(draw),
            2 => [.. draw.OneOf(Seeds), .. draw.OneOf(Seeds)],
            3 => draw.OneOf(Seeds),
            _ => Mutations.Of(draw, draw.OneOf(Seeds)),
        };

        return new HostileRequest(bytes) { MayBeXml = true, MayGoUnanswered = true, EndsSending = true };
    }

    // More headers, or longer ones, than are read.
    private static byte[] Flood(Draw draw)
    {
        var (count, length) = draw.OneOf([(101, 10), (2000, 5), (1, 40_000), (90, 1000), (1, 400_000)]);
        return Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n" + string.Concat(Enumerable.Range(0, count).Select(number => $"x-{number}: {new string('x', length)}\r\n")) + "\r\n");
    }
}
