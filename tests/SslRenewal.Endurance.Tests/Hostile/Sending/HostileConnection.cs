using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SslRenewal.Endurance.Tests.Hostile.Sending;

/// <summary>A connection of one client that sends bytes as they are, and reads answers strictly: it is opened anew after whatever leaves it in doubt.</summary>
internal sealed class HostileConnection(IPEndPoint server) : IDisposable
{
    private TcpClient? _client;
    private byte[] _buffer = new byte[32 * 1024];
    private int _from;
    private int _to;

    /// <summary>What was answered, and nothing where the connection ended before; also within an answer, to who has ended his own sending and may be taken for gone.</summary>
    /// <exception cref="InvalidDataException">What came is no HTTP.</exception>
    public async Task<HostileAnswer> SendAsync(HostileRequest request, CancellationToken cancellationToken)
    {
        if (_client is null)
        {
            _client = new TcpClient { NoDelay = true };
            await _client.ConnectAsync(server, cancellationToken);
        }

        var answer = await ExchangeAsync(_client.Client, _client.GetStream(), request, cancellationToken);

        if (_from != _to && !request.MayGoUnanswered)
        {
            throw new InvalidDataException("more came than one answer");
        }

        if (answer.Status is 0 or >= 400 || answer.IsLast || request.MayGoUnanswered)
        {
            Close();
        }

        return answer;
    }

    public void Dispose() => Close();

    private void Close()
    {
        _client?.Dispose();
        (_client, _from, _to) = (null, 0, 0);
    }

    private async Task<HostileAnswer> ExchangeAsync(Socket socket, NetworkStream stream, HostileRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(request.Bytes, cancellationToken);

            if (request.EndsSending)
            {
                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            // It hung up before it had read all; what it said until then counts.
        }

        try
        {
            return await ReadAsync(stream, request.IsHead, cancellationToken);
        }
        catch (EndOfStreamException failure) when (!request.EndsSending)
        {
            throw new InvalidDataException("a body was begun and not ended", failure);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            return HostileAnswer.None;
        }
    }

    private async Task<HostileAnswer> ReadAsync(NetworkStream stream, bool isHead, CancellationToken cancellationToken)
    {
        int end;

        for (; (end = _buffer.AsSpan(_from, _to - _from).IndexOf("\r\n\r\n"u8)) < 0;)
        {
            if (!await FillAsync(stream, cancellationToken))
            {
                // Who begins in HTTP/2 is told in a frame of it that this is not spoken here: its length begins with a zero.
                return _from == _to || _buffer[_from] is 0 ? HostileAnswer.None : throw new InvalidDataException("a head was begun and not ended");
            }
        }

        var lines = Encoding.Latin1.GetString(_buffer, _from, end).Split("\r\n");
        _from += end + 4;

        if (lines[0].Split(' ', 3) is not ["HTTP/1.1", { Length: 3 } status, _])
        {
            throw new InvalidDataException($"no status line: {lines[0]}");
        }

        var answer = new HostileAnswer(
            int.Parse(status, CultureInfo.InvariantCulture), [.. lines[1..].Select(line => line.Split(": ", 2) is [var name, var value] ? KeyValuePair.Create(name, value) : throw new InvalidDataException($"no header: {line}"))], []);

        if (answer.Status is 100)
        {
            // It asks for the body, which is under way: the answer follows.
            return await ReadAsync(stream, isHead, cancellationToken);
        }

        return isHead || answer.Status is 204 or 304 ? answer : answer with { Body = await ReadBodyAsync(stream, answer, cancellationToken) };
    }

    private async Task<byte[]> ReadBodyAsync(NetworkStream stream, HostileAnswer answer, CancellationToken cancellationToken)
    {
        if (answer["Content-Length"] is { } length)
        {
            return await TakeAsync(stream, int.Parse(length, CultureInfo.InvariantCulture), cancellationToken);
        }

        if (answer["Transfer-Encoding"] is not "chunked")
        {
            return answer.IsLast ? await TakeRestAsync(stream, cancellationToken) : throw new InvalidDataException("a body without a length");
        }

        var body = new MemoryStream();

        for (byte[] chunk; ;)
        {
            int line;

            while ((line = _buffer.AsSpan(_from, _to - _from).IndexOf("\r\n"u8)) < 0)
            {
                _ = await FillAsync(stream, cancellationToken) ? true : throw new EndOfStreamException();
            }

            var size = int.Parse(Encoding.ASCII.GetString(_buffer, _from, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            _from += line + 2;
            chunk = await TakeAsync(stream, size + 2, cancellationToken);

            if (size is 0)
            {
                return body.ToArray();
            }

            await body.WriteAsync(chunk.AsMemory(0, size), cancellationToken);
        }
    }

    // To a client of HTTP/1.0.
    private async Task<byte[]> TakeRestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        while (await FillAsync(stream, cancellationToken)) { }

        return await TakeAsync(stream, _to - _from, cancellationToken);
    }

    private async Task<byte[]> TakeAsync(NetworkStream stream, int length, CancellationToken cancellationToken)
    {
        while (_to - _from < length)
        {
            _ = await FillAsync(stream, cancellationToken) ? true : throw new EndOfStreamException();
        }

        _from += length;
        return _buffer[(_from - length).._from];
    }

    private async Task<bool> FillAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        if (_from == _to)
        {
            (_from, _to) = (0, 0);
        }
        else if (_to == _buffer.Length)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);

            if (_to > _buffer.Length / 2)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_to), cancellationToken);
        _to += read;
        return read > 0;
    }
}
