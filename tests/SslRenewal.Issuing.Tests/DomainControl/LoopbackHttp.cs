using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SslRenewal.Issuing.Tests.DomainControl;

/// <summary>A web server on loopback that sends the same bytes to every request, and then closes the connection or holds it until the test ends.</summary>
internal sealed class LoopbackHttp : IAsyncDisposable
{
    private readonly byte[] _answer;
    private readonly bool _holds;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;
    private volatile bool _wasReached;

    public LoopbackHttp(byte[] answer, bool holds = false, string address = "127.0.0.1", int port = 0)
    {
        _answer = answer;
        _holds = holds;
        _listener = new TcpListener(IPAddress.Parse(address), port);
        _listener.Start();
        EndPoint = (IPEndPoint)_listener.LocalEndpoint;
        _serving = ServeAsync();
    }

    public IPEndPoint EndPoint { get; }

    /// <summary>The head of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Whether anybody ever connected.</summary>
    public bool WasReached => _wasReached || _listener.Pending();

    public static byte[] Ok(string body, string headers = "") => Ok(Encoding.UTF8.GetBytes(body), headers);

    public static byte[] Ok(byte[] body, string headers = "") => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n{headers}\r\n"), .. body];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _wasReached = true;
                Requests.Enqueue(await ReadHeadAsync(client.GetStream()));
                await client.GetStream().WriteAsync(_answer, _end.Token);
                if (_holds)
                {
                    await Task.Delay(Timeout.Infinite, _end.Token);
                }

                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // The asker went away, or the test ended.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, _end.Token) is > 0 and var length)
        {
            head.Append(Encoding.ASCII.GetString(buffer, 0, length));
        }

        return head.ToString();
    }
}
