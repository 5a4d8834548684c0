using System.Globalization;

namespace SslRenewal.Api;

/// <summary>Instants as the service's own interfaces write them: ISO 8601 with an offset, within the years that the clock knows.</summary>
public static class Instants
{
    /// <summary>What an error says was expected.</summary>
    public const string Expected = "an ISO 8601 instant with an offset, such as 2026-11-21T12:00:00Z, from 2010-01-01 to 2099-12-31";

    private static readonly DateTimeOffset First = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first instant at which the clock cannot stand.</summary>
    public static readonly DateTimeOffset End = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Whether the clock may stand there.</summary>
    public static bool IsWithinClock(DateTimeOffset instant) => instant >= First && instant < End;

    /// <summary>Reads an instant at which the clock may stand, to the millisecond; anything else is <see langword="null"/>.</summary>
    public static DateTimeOffset? Parse(string text) => ParseAny(text) is { } instant && IsWithinClock(instant) ? instant : null;

    /// <summary>Reads an instant of any year, to the millisecond, in UTC.</summary>
    public static DateTimeOffset? ParseAny(string text) =>
        (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
        && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds())
            : null;

    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(instant.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
