using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using SslRenewal.Issuing.DomainControl.Resolving;

namespace SslRenewal.Issuing.DomainControl.Responding;

/// <summary>A name server for rehearsals, by UDP and TCP at one port of 127.0.0.1 and nowhere else. Every name leads to this machine, and what a name's CNAME record is, is asked of who made it.</summary>
/// <param name="find">The CNAME record of a name; an answer that takes long holds no other up.</param>
public sealed class DnsResponder(Func<string, CancellationToken, Task<CnameLookup>> find) : IAsyncDisposable
{
    // More questions at one time wait for their turn.
    private const int AtOnce = 256;

    // The system may give a free TCP port whose UDP port is taken.
    private const int Tries = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _places = new(AtOnce);

    private TcpListener? _tcp;
    private Socket? _udp;
    private Task _serving = Task.CompletedTask;

    /// <summary>Begins to listen.</summary>
    /// <param name="port">0 for any that is free.</param>
    /// <returns>Where it listens.</returns>
    /// <exception cref="SocketException">The port is taken.</exception>
    public IPEndPoint Start(int port)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                _tcp = new TcpListener(IPAddress.Loopback, port);
                _tcp.Start();
                _udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                _udp.Bind(_tcp.LocalEndpoint);
                _serving = Task.WhenAll(ServeAsync(_udp), ServeAsync(_tcp));
                return (IPEndPoint)_tcp.LocalEndpoint;
            }
            catch (SocketException)
            {
                _udp?.Dispose();
                _tcp!.Dispose();

                if (port != 0 || tries == Tries)
                {
                    throw;
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _udp?.Dispose();
        _tcp?.Dispose();
        await _serving;

        // Whoever still answers holds one.
        for (var place = 0; place < AtOnce; place++)
        {
            await _places.WaitAsync();
        }

        _places.Dispose();
        _end.Dispose();
    }

    private Task ServeAsync(Socket udp)
    {
        var buffer = new byte[ushort.MaxValue];

        return ServeAsync(async () =>
        {
            var received = await udp.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), _end.Token);
            var message = buffer[..received.ReceivedBytes];
            return () => AnswerAsync(udp, message, received.RemoteEndPoint);
        });
    }

    private Task ServeAsync(TcpListener tcp) => ServeAsync(async () =>
    {
        var client = await tcp.AcceptTcpClientAsync(_end.Token);
        return () => AnswerAsync(client);
    });

    // Takes one question after the other, and answers each while the next ones come.
    private async Task ServeAsync(Func<Task<Func<Task>>> takeAsync)
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var answerAsync = await takeAsync();
                await _places.WaitAsync(_end.Token);
                _ = FinishAsync(answerAsync);
            }
            catch (Exception failure) when (IsOver(failure))
            {
                // Who asked has gone, or the responder ends.
            }
        }
    }

    private async Task FinishAsync(Func<Task> answerAsync)
    {
        try
        {
            await answerAsync();
        }
        catch (Exception failure) when (IsOver(failure))
        {
            // As above.
        }
        finally
        {
            _ = _places.Release();
        }
    }

    private async Task AnswerAsync(Socket udp, byte[] message, EndPoint asker)
    {
        if (await AnswerAsync(message) is { } answer)
        {
            _ = await udp.SendToAsync(answer, asker, _end.Token);
        }
    }

    // One question a connection, as the checks ask.
    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        limit.CancelAfter(Patience);

        var stream = connection.GetStream();
        var length = new byte[sizeof(ushort)];
        await stream.ReadExactlyAsync(length, limit.Token);
        var message = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(message, limit.Token);

        if (await AnswerAsync(message) is { } answer)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)answer.Length);
            await stream.WriteAsync((byte[])[.. length, .. answer], limit.Token);
        }
    }

    private async Task<byte[]?> AnswerAsync(byte[] message) => DnsRequest.Read(message) switch
    {
        null => null,
        { Type: DnsType.A } request => request.Answer(IPAddress.Loopback),
        { Type: DnsType.Cname } request => request.Answer(await find(request.Name, _end.Token)),
        var request => request.Answer(DnsResponseCode.NoError),
    };

    private static bool IsOver(Exception failure) => failure is SocketException or IOException or OperationCanceledException or ObjectDisposedException;
}
