using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SslRenewal.Issuing.Tests.DomainControl;

/// <summary>A name server on loopback, by UDP and TCP at one port, that sends what a test says: no, one or several messages to each question.</summary>
internal sealed class LoopbackDns : IAsyncDisposable
{
    private readonly Func<DnsQuery, byte[][]> _answers;
    private readonly TcpListener _tcp = new(IPAddress.Loopback, 0);
    private readonly Socket _udp = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public LoopbackDns(Func<DnsQuery, byte[][]> answers)
    {
        _answers = answers;
        _tcp.Start();
        EndPoint = (IPEndPoint)_tcp.LocalEndpoint;
        _udp.Bind(EndPoint);
        _serving = Task.WhenAll(ServeUdpAsync(), ServeTcpAsync());
    }

    public IPEndPoint EndPoint { get; }

    public ConcurrentQueue<DnsQuery> Questions { get; } = [];

    /// <summary>Answers every question for an address of the kind given with these, and there are no other records.</summary>
    public static LoopbackDns Of(params string[] addresses) =>
        new(query => [query.Answer([.. addresses.Where(address => address.Contains(':', StringComparison.Ordinal) == (query.Type is DnsQuery.Aaaa)).Select(address => DnsQuery.AddressRecord(query.Name, address))])]);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _udp.Dispose();
        _tcp.Dispose();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeUdpAsync()
    {
        var buffer = new byte[4096];
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var received = await _udp.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), _end.Token);
                foreach (var answer in AnswersTo(buffer[..received.ReceivedBytes], received.RemoteEndPoint, isTcp: false))
                {
                    await _udp.SendToAsync(answer, received.RemoteEndPoint, _end.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // The asker went away, or the test ended.
            }
        }
    }

    private async Task ServeTcpAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _tcp.AcceptTcpClientAsync(_end.Token);
                var length = new byte[2];
                await client.GetStream().ReadExactlyAsync(length, _end.Token);
                var message = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
                await client.GetStream().ReadExactlyAsync(message, _end.Token);
                foreach (var answer in AnswersTo(message, client.Client.RemoteEndPoint!, isTcp: true))
                {
                    await client.GetStream().WriteAsync((byte[])[(byte)(answer.Length >> 8), (byte)answer.Length, .. answer], _end.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // As above.
            }
        }
    }

    private byte[][] AnswersTo(byte[] message, EndPoint from, bool isTcp)
    {
        var query = new DnsQuery(message, from, isTcp);
        Questions.Enqueue(query);
        return _answers(query);
    }
}
