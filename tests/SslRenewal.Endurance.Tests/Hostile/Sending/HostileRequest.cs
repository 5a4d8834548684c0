using System.Globalization;
using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Cases;

namespace SslRenewal.Endurance.Tests.Hostile.Sending;

/// <summary>The bytes of one request, and what may be expected of the answer.</summary>
internal sealed record HostileRequest(byte[] Bytes)
{
    /// <summary>Of the XML API for certain, whose answer is a document or an empty body.</summary>
    public bool IsXml { get; init; }

    /// <summary>Of the XML API perhaps, by the path that its address amounts to.</summary>
    public bool MayBeXml { get; init; }

    /// <summary>An answer to HEAD has no body, whatever its headers say.</summary>
    public bool IsHead { get; init; }

    /// <summary>Where the server may end the connection without a word: what was sent is no HTTP, or more than it reads.</summary>
    public bool MayGoUnanswered { get; init; }

    /// <summary>Where nobody knows how much the server still waits for: it is told that nothing more comes.</summary>
    public bool EndsSending { get; init; }

    /// <summary>What can be read of it, for a report.</summary>
    public string Shown => string.Concat(Encoding.Latin1.GetString(Bytes, 0, Math.Min(Bytes.Length, 1000)).Select(letter => letter is '\n' or (>= ' ' and < '\x7F') ? $"{letter}" : $"\\x{(int)letter:X2}"));

    /// <summary>A request whose frame is right, so that it can be answered: line, headers, and a body whose length is told, or that comes in chunks.</summary>
    public static HostileRequest Of(Draw draw, string method, byte[] target, IEnumerable<KeyValuePair<string, string>> headers, byte[]? body = null)
    {
        var bytes = new MemoryStream();
        Write(bytes, $"{method} ", target, " HTTP/1.1\r\nHost: localhost\r\n");

        foreach (var (name, value) in headers)
        {
            Write(bytes, $"{name}: {value}\r\n");
        }

        if (body is null)
        {
            Write(bytes, "\r\n");
        }
        else if (draw.Once(5))
        {
            Write(bytes, "Transfer-Encoding: chunked\r\n\r\n");

            for (var at = 0; at < body.Length;)
            {
                var length = Math.Min(body.Length - at, 1 + draw.Next(body.Length > 5000 ? 20_000 : 500));
                Write(bytes, $"{length.ToString("x", CultureInfo.InvariantCulture)}\r\n", body.AsSpan(at, length), "\r\n");
                at += length;
            }

            Write(bytes, "0\r\n\r\n");
        }
        else
        {
            Write(bytes, $"Content-Length: {body.Length}\r\n\r\n", body, "");
        }

        return new HostileRequest(bytes.ToArray()) { IsHead = method is "HEAD", MayGoUnanswered = target.Length > 60_000 };
    }

    private static void Write(MemoryStream bytes, string text) => bytes.Write(Encoding.Latin1.GetBytes(text));

    private static void Write(MemoryStream bytes, string before, ReadOnlySpan<byte> middle, string after)
    {
        Write(bytes, before);
        bytes.Write(middle);
        Write(bytes, after);
    }
}
