using System.Buffers.Text;
using System.Text;

namespace SslRenewal.Benchmarks.Load.Driving;

/// <summary>A request as it goes over the wire, rendered once but for its number.</summary>
internal sealed class RequestBytes
{
    private readonly byte[] _before;
    private readonly byte[] _after;

    public RequestBytes(DriveRequest request)
    {
        var text = $"GET {request.Address} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        var place = text.IndexOf(DriveRequest.Number, StringComparison.Ordinal);

        _before = Encoding.ASCII.GetBytes(place < 0 ? text : text[..place]);
        _after = place < 0 ? [] : Encoding.ASCII.GetBytes(text[(place + DriveRequest.Number.Length)..]);
        Expected = Encoding.UTF8.GetBytes(request.Expected);
    }

    /// <summary>What stands in a right answer.</summary>
    public byte[] Expected { get; }

    /// <returns>How many bytes were written.</returns>
    public int Write(Span<byte> buffer, int number)
    {
        _before.CopyTo(buffer);
        var length = _before.Length;

        if (_after.Length > 0)
        {
            _ = Utf8Formatter.TryFormat(number, buffer[length..], out var digits);
            _after.CopyTo(buffer[(length + digits)..]);
            length += digits + _after.Length;
        }

        return length;
    }
}
