using System.Buffers.Binary;
using System.Text;

namespace SslRenewal.Api.Tests.Console.Letter;

/// <summary>Small files of each kind that a scan may be, and of some that it may not.</summary>
internal static class Scans
{
    /// <summary>A picture of one pixel; the comment makes it as long as wanted.</summary>
    public static byte[] Jpeg(int length = 2000)
    {
        byte[] head = [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8.ToArray())];
        byte[] tail = [.. Segment(0xC0, new byte[15]), .. Segment(0xDA, new byte[10]), 1, 2, 3, 0xFF, 0xD9];
        return [.. head, .. Comments(length - head.Length - tail.Length), .. tail];
    }

    public static byte[] Png(int length = 2000)
    {
        byte[] head = [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", new byte[13])];
        var tail = Chunk("IEND", []);
        return [.. head, .. Chunk("IDAT", new byte[length - head.Length - tail.Length - 12]), .. tail];
    }

    public static byte[] Pdf(int length = 2000)
    {
        var (head, tail) = ("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%", "\ntrailer\n<<>>\n%%EOF\n");
        return Encoding.ASCII.GetBytes(head.PadRight(length - tail.Length, 'x') + tail);
    }

    public static byte[] Html(int length = 2000) => Encoding.ASCII.GetBytes("<html><script>alert(1)</script></html>".PadRight(length));

    private static IEnumerable<byte> Comments(int length)
    {
        // A comment has at most 65,533 bytes, and four of its own.
        for (; length > 0; length -= Math.Min(length, 60_000))
        {
            foreach (var part in Segment(0xFE, new byte[Math.Min(length, 60_000) - 4]))
            {
                yield return part;
            }
        }
    }

    private static byte[] Segment(byte marker, byte[] content)
    {
        byte[] head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(content.Length + 2));
        return [.. head, .. content];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
    }
}
