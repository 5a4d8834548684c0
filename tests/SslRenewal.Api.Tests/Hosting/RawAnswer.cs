using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SslRenewal.Api.Tests.Hosting;

/// <summary>What came over a connection until it ended, as a client sees it that repeats nothing by itself.</summary>
internal sealed record RawAnswer(string Head, string Body)
{
    public string StatusLine => Head.Split("\r\n")[0];

    public int ContentLength => int.Parse(this["Content-Length"]!, CultureInfo.InvariantCulture);

    public string? this[string header] =>
        Head.Split("\r\n").Select(line => line.Split(": ", 2)).FirstOrDefault(pair => pair[0].Equals(header, StringComparison.OrdinalIgnoreCase)) is [_, var value] ? value : null;

    /// <summary>Sends a query, and reads to the end, or to where the connection is cut.</summary>
    public static async Task<RawAnswer> ReadAsync(SslRenewalHost host, string query, string? idempotencyKey = null)
    {
        using var client = new TcpClient();
        await SendAsync(client, host, query, idempotencyKey);

        using var received = new MemoryStream();

        try
        {
            await client.GetStream().CopyToAsync(received);
        }
        catch (IOException)
        {
            // Reset: what came before counts.
        }

        var text = Encoding.UTF8.GetString(received.ToArray());
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);

        return end < 0 ? new RawAnswer(text, "") : new RawAnswer(text[..end], text[(end + 4)..]);
    }

    public static async Task SendAsync(TcpClient client, SslRenewalHost host, string query, string? idempotencyKey = null)
    {
        await client.ConnectAsync(IPAddress.Loopback, host.Client.BaseAddress!.Port);

        var key = idempotencyKey is null ? "" : $"Idempotency-Key: {idempotencyKey}\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET /xml.response?{query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{key}\r\n"));
    }
}
