using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SslRenewal.Benchmarks.Load.Driving;

/// <summary>A connection that is kept, on which one request at a time is answered. Of an answer it reads no more than where it ends, its status, and whether it is the right one.</summary>
internal sealed class DriveConnection(int port) : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "\r\n0\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request = new byte[4096];
    private byte[] _answer = new byte[16 * 1024];

    public async Task ConnectAsync() => await _socket.ConnectAsync(IPAddress.Loopback, port);

    /// <summary>Sends it and waits for its answer, which must be the right one.</summary>
    public async Task ExchangeAsync(RequestBytes request, int number)
    {
        _ = await _socket.SendAsync(_request.AsMemory(0, request.Write(_request, number)));

        var length = 0;

        do
        {
            if (length == _answer.Length)
            {
                Array.Resize(ref _answer, 2 * length);
            }

            var read = await _socket.ReceiveAsync(_answer.AsMemory(length));
            length += read > 0 ? read : throw new InvalidOperationException("The server closed a connection.");
        }
        while (!IsWhole(_answer.AsSpan(0, length)));

        if (!IsRight(_answer.AsSpan(0, length), request.Expected))
        {
            throw new InvalidOperationException($"A wrong answer to number {number}: {Encoding.UTF8.GetString(_answer, 0, length)}");
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsRight(ReadOnlySpan<byte> answer, byte[] expected) => answer.StartsWith("HTTP/1.1 200 "u8) && answer.IndexOf(expected) >= 0;

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf(EndOfHead);

        if (end < 0)
        {
            return false;
        }

        var head = answer[..(end + 2)];
        var field = head.IndexOf("\r\nContent-Length: "u8);

        // Without a length it comes in chunks; requests are not pipelined, so that nothing can follow the last one.
        return field < 0
            ? answer.EndsWith(EndOfChunks)
            : Utf8Parser.TryParse(head[(field + "\r\nContent-Length: "u8.Length)..], out int length, out _) && answer.Length >= end + EndOfHead.Length + length;
    }
}
