using System.Diagnostics;
using System.Globalization;

namespace SslRenewal.Endurance.Tests.Histories.Recording;

/// <summary>A call that a client made, and what came of it.</summary>
/// <param name="Number">Its own in the history; nothing follows from it.</param>
/// <param name="Began">Just before it was sent, in ticks of one clock for all clients.</param>
/// <param name="Ended">Just after its answer was read; <see cref="long.MaxValue"/> where there was none.</param>
/// <param name="Reply">What was answered, in the words of <see cref="XmlReply"/>, or <see langword="null"/> where nobody knows: it happened at any time since it began, or never.</param>
internal sealed record Call(int Number, string Client, Wish Wish, long Began, long Ended, string? Reply)
{
    public bool IsKnown => Reply is not null;

    /// <summary>In one line, its times in microseconds since an instant.</summary>
    public string Line(long since)
    {
        var ended = IsKnown ? string.Create(CultureInfo.InvariantCulture, $"{Microseconds(Ended - since)}") : "?";
        return string.Create(CultureInfo.InvariantCulture, $"#{Number} {Client} {Microseconds(Began - since)}–{ended} µs: {Wish} → {Reply ?? "(no answer)"}");
    }

    private static long Microseconds(long ticks) => ticks / (Stopwatch.Frequency / 1_000_000);
}
