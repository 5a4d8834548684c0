using System.Globalization;
using System.Text;

namespace SslRenewal.Api.Console.Feeds;

/// <summary>Writes a calendar of days by RFC 5545: lines end in CR and LF and are folded at 75 octets, texts are escaped.</summary>
internal sealed class CalendarWriter(TextWriter writer)
{
    private const int MaxOctets = 75;

    public async Task BeginAsync(string name)
    {
        foreach (var line in new[] { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SslRenewal//Renewal desk//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escape(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H" })
        {
            await WriteAsync(line);
        }
    }

    /// <summary>A day on which something is.</summary>
    /// <param name="uid">The same whenever the calendar is read.</param>
    /// <param name="stamp">When this was written.</param>
    public async Task EventAsync(string uid, DateTimeOffset stamp, DateOnly day, string summary, string description, string address)
    {
        string[] lines =
        [
            "BEGIN:VEVENT", $"UID:{Escape(uid)}", $"DTSTAMP:{stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"DTSTART;VALUE=DATE:{Day(day)}", $"DTEND;VALUE=DATE:{Day(day.AddDays(1))}", $"SUMMARY:{Escape(summary)}", $"DESCRIPTION:{Escape(description)}", $"URL:{address}", "TRANSP:TRANSPARENT", "END:VEVENT",
        ];

        foreach (var line in lines)
        {
            await WriteAsync(line);
        }
    }

    public Task EndAsync() => WriteAsync("END:VCALENDAR");

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal)
        .ReplaceLineEndings(@"\n");

    // Never within a character; the space that a folded line begins with counts.
    private async Task WriteAsync(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;

        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _ = folded.Append("\r\n ");
                octets = 1;
            }

            _ = folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        await writer.WriteAsync(folded.Append("\r\n"));
    }
}
