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
    private const string OrderWord = ", order ";

    public bool IsKnown => Reply is not null;

    /// <summary>The number of the order that it was answered with, where that can only be its own: with a key it may be that of an earlier call.</summary>
    public int? OwnOrder => Wish is { Charges: true, Key: null } && Reply?.IndexOf(OrderWord, StringComparison.Ordinal) is { } at and >= 0
        ? int.Parse(Reply.AsSpan(at + OrderWord.Length, Reply.IndexOf(',', at + OrderWord.Length) - at - OrderWord.Length), NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    /// <summary>In one line, its times in microseconds since an instant.</summary>
    public string Line(long since)
    {
        var ended = IsKnown ? string.Create(CultureInfo.InvariantCulture, $"{Microseconds(Ended - since)}") : "?";
        return string.Create(CultureInfo.InvariantCulture, $"#{Number} {Client} {Microseconds(Began - since)}–{ended} µs: {Wish} → {Reply ?? "(no answer)"}");
    }

    private static long Microseconds(long ticks) => ticks / (Stopwatch.Frequency / 1_000_000);
}
