using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SslRenewal.Cli.Tests.Hosting;

/// <summary>Whoever listens at a port and is no service: it reads the beginning of each request, answers the same bytes to all, and hangs up; or never says a word.</summary>
internal sealed class RawPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _answering;

    /// <param name="answer">What it answers, or <see langword="null"/> to say nothing.</param>
    public RawPeer(string? answer)
    {
        _listener.Start();
        _answering = AnswerAsync(answer);
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _answering;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AnswerAsync(string? answer)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await using var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[16 * 1024], _end.Token);
                await (answer is null ? Task.Delay(Timeout.Infinite, _end.Token) : stream.WriteAsync(Encoding.ASCII.GetBytes(answer.ReplaceLineEndings("\r\n")), _end.Token).AsTask());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
