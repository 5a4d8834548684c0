using System.Buffers.Binary;

namespace SslRenewal.Api.Console.Letter;

/// <summary>What the scan of a letter is by its content alone: its name and what the browser says of it count for nothing.</summary>
internal static class ScanCheck
{
    /// <summary>In bytes.</summary>
    public const int MinLength = 1024;

    /// <summary>1.4 MB, in bytes.</summary>
    public const int MaxLength = 1_468_006;

    public const string Jpeg = "image/jpeg";

    public const string Png = "image/png";

    public const string Pdf = "application/pdf";

    private const int PngHeader = 13;

    // Printers and mailers append some bytes to what they send.
    private const int Tail = 1024;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type of a picture or a PDF that begins and ends like one, or <see langword="null"/>.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> content) => content switch
    {
        _ when IsJpeg(content) => Jpeg,
        _ when IsPng(content) => Png,
        _ when IsPdf(content) => Pdf,
        _ => null,
    };

    // Segments, each with its length, up to a frame's header and the picture itself; then the end of the image.
    private static bool IsJpeg(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return false;
        }

        var hasFrame = false;

        for (var at = 2; at + 4 <= content.Length && content[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]))
        {
            var marker = content[at + 1];
            hasFrame |= marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

            if (marker is 0xDA)
            {
                return hasFrame && content[at..][^Math.Min(Tail, content.Length - at)..].LastIndexOf<byte>([0xFF, 0xD9]) >= 0;
            }
        }

        return false;
    }

    // The header first, the chunk of the end last, and pixels between.
    private static bool IsPng(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(PngSignature))
        {
            return false;
        }

        var (first, hasPixels) = (true, false);

        for (var at = PngSignature.Length; content.Length - at >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            var type = content.Slice(at + 4, 4);

            if (length > content.Length - at - 12 || first != (type.SequenceEqual("IHDR"u8) && length == PngHeader))
            {
                return false;
            }

            if (type.SequenceEqual("IEND"u8))
            {
                return hasPixels;
            }

            (first, hasPixels) = (false, hasPixels || type.SequenceEqual("IDAT"u8));
            at += 12 + (int)length;
        }

        return false;
    }

    private static bool IsPdf(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8)
        && content.IndexOf(" obj"u8) > 0
        && content[^Math.Min(Tail, content.Length)..].LastIndexOf("%%EOF"u8) >= 0;
}
