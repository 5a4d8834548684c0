using SslRenewal.Api.Console.Letter;

namespace SslRenewal.Api.Tests.Console.Letter;

public sealed class ScanCheckTests
{
    public static TheoryData<byte[], string> Kinds => new()
    {
        { Scans.Jpeg(), "image/jpeg" },
        { Scans.Png(), "image/png" },
        { Scans.Pdf(), "application/pdf" },
        { [.. Scans.Jpeg(), .. "\r\n"u8], "image/jpeg" },
        { [.. Scans.Png(), 0], "image/png" },
    };

    public static TheoryData<byte[]> Others =>
    [
        [],
        Scans.Html(),
        [.. "%PDF-1.4\n"u8, .. Scans.Html()],
        [.. Scans.Html(), .. Scans.Pdf()],
        [0xFF, 0xD8, 0xFF, .. Scans.Html(), 0xFF, 0xD9],
        [.. "GIF89a"u8, .. new byte[2000]],
        [.. Scans.Png()[..8], .. Scans.Html()],
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_scan_is_what_its_content_says(byte[] content, string type)
    {
        var found = ScanCheck.MediaTypeOf(content);

        Assert.Equal(type, found);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_only_begins_or_ends_like_a_scan_is_none(byte[] content)
    {
        var found = ScanCheck.MediaTypeOf(content);

        Assert.Null(found);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_scan_that_was_cut_off_is_none(byte[] content, string type)
    {
        var found = Enumerable.Range(0, content.Length - 6).Select(length => ScanCheck.MediaTypeOf(content.AsSpan(0, length)));

        Assert.DoesNotContain(type, found);
    }
}
