using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>Asks one name server one question at a time: by UDP with an id and a port drawn anew, by TCP where the answer was truncated, once more where none came.</summary>
internal sealed class DnsClient(IPEndPoint? server, TimeSpan firstTry, TimeSpan secondTry)
{
    // 5 seconds in all.
    private static readonly TimeSpan FirstTry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SecondTry = TimeSpan.FromSeconds(3);

    /// <param name="server">The server to ask, or <see langword="null"/> for the system's first.</param>
    public DnsClient(IPEndPoint? server)
        : this(server, FirstTry, SecondTry)
    {
    }

    /// <summary>The answer, or <see langword="null"/> where the server failed or was silent.</summary>
    public async Task<DnsAnswer?> AskAsync(string name, DnsType type, CancellationToken cancellationToken)
    {
        if ((server ?? NameServer.OfTheSystem()) is not { } asked)
        {
            return null;
        }

        var answer = await TryAsync(asked, DnsQuestion.About(name, type), firstTry, cancellationToken)
            ?? await TryAsync(asked, DnsQuestion.About(name, type), secondTry, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return answer is { IsKnown: true } ? answer : null;
    }

    private static async Task<DnsAnswer?> TryAsync(IPEndPoint server, DnsQuestion question, TimeSpan time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(time);

        try
        {
            return await AskByUdpAsync(server, question, limit.Token) is { IsTruncated: false } answer ? answer : await AskByTcpAsync(server, question, limit.Token);
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<DnsAnswer> AskByUdpAsync(IPEndPoint server, DnsQuestion question, CancellationToken cancellationToken)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        // Connected, it takes datagrams from the server alone.
        await socket.ConnectAsync(server, cancellationToken);
        _ = await socket.SendAsync(question.ToBytes(), cancellationToken);

        var buffer = new byte[ushort.MaxValue];
        while (true)
        {
            var length = await socket.ReceiveAsync(buffer, cancellationToken);
            if (question.Read(buffer.AsSpan(0, length)) is { } answer)
            {
                return answer;
            }
        }
    }

    private static async Task<DnsAnswer?> AskByTcpAsync(IPEndPoint server, DnsQuestion question, CancellationToken cancellationToken)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server, cancellationToken);
        await using var stream = new NetworkStream(socket);

        var message = question.ToBytes();
        var length = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)message.Length);
        await stream.WriteAsync((byte[])[.. length, .. message], cancellationToken);

        await stream.ReadExactlyAsync(length, cancellationToken);
        var received = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(received, cancellationToken);
        return question.Read(received) is { IsTruncated: false } answer ? answer : null;
    }
}
