using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>Reads a message from the wire; where it ends too early or makes no sense, the answer is <see langword="null"/>.</summary>
internal ref struct DnsReader(ReadOnlySpan<byte> message, int position)
{
    private const byte PointerMark = 0xC0;

    private readonly ReadOnlySpan<byte> _message = message;

    public int Position { get; private set; } = position;

    public ushort? ReadUInt16() => Read(2) is { Length: 2 } bytes ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : null;

    /// <summary>So many bytes, or an empty span where they are not there.</summary>
    public ReadOnlySpan<byte> Read(int count)
    {
        if (_message.Length - Position < count)
        {
            return [];
        }

        var bytes = _message.Slice(Position, count);
        Position += count;
        return bytes;
    }

    /// <summary>A name as printable ASCII without a closing dot, bytes that would not be as <c>\DDD</c>; the root is empty.</summary>
    public string? ReadName()
    {
        var name = new StringBuilder();
        var at = Position;
        var end = 0;
        // A pointer must lead before the piece it ends, so that there is always less left; the length is bounded besides.
        for (int piece = at, length = 1; at < _message.Length;)
        {
            int size = _message[at];
            if (size is 0)
            {
                Position = Math.Max(end, at + 1);
                return name.ToString();
            }

            if ((size & PointerMark) is PointerMark)
            {
                if (at + 1 >= _message.Length || ((((size & ~PointerMark) << 8) | _message[at + 1]) is var target && target >= piece))
                {
                    return null;
                }

                end = end is 0 ? at + 2 : end;
                at = piece = target;
                continue;
            }

            length += size + 1;
            if (size > DnsName.MaxLabel || length > DnsName.MaxBytes || at + 1 + size > _message.Length)
            {
                return null;
            }

            Append(name, _message.Slice(at + 1, size));
            at += size + 1;
        }

        return null;
    }

    private static void Append(StringBuilder name, ReadOnlySpan<byte> label)
    {
        if (name.Length > 0)
        {
            name.Append('.');
        }

        foreach (var c in label)
        {
            _ = c is > (byte)' ' and < 0x7F and not ((byte)'.' or (byte)'\\')
                ? name.Append((char)c)
                : name.Append(CultureInfo.InvariantCulture, $"\\{c:D3}");
        }
    }
}
