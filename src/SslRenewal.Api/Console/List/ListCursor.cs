using System.Globalization;

namespace SslRenewal.Api.Console.List;

/// <summary>A place in a list: the part of it, what its row is sorted by there, and the certificate's number.</summary>
public sealed record ListCursor(int Segment, string? Key, int CertificateId)
{
    private const char Mark = '~';

    public static ListCursor Of(ListRow row, ListKey key) => new(row.Segment, Convert.ToString(key.Of(row), CultureInfo.InvariantCulture), row.CertificateId);

    /// <summary>Reads what an address carries, or <see langword="null"/> where that is no place.</summary>
    public static ListCursor? Parse(string? text) =>
        text?.Split(Mark) is [var segment, var key, var id] && Number(segment) is { } part && Number(id) is { } number ? new(part, key.Length == 0 ? null : key, number) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Segment}{Mark}{Key}{Mark}{CertificateId}");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
