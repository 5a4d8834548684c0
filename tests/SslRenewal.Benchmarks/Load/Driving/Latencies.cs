using System.Numerics;

namespace SslRenewal.Benchmarks.Load.Driving;

/// <summary>Counts times by their length in buckets that grow with it: to the microsecond under 128, to a sixty-fourth above.</summary>
internal sealed class Latencies
{
    private const int Parts = 64;
    private const int PartBits = 6;
    private const int Buckets = 40 * Parts;

    private readonly int[] _counts = new int[Buckets];

    public int Count => _counts.Sum();

    /// <param name="microseconds">How long it took.</param>
    public void Add(long microseconds) => _ = Interlocked.Increment(ref _counts[IndexOf(microseconds)]);

    /// <returns>The time, in milliseconds, that a share of them does not exceed.</returns>
    public double At(double share)
    {
        var left = (long)Math.Ceiling(Count * share);
        var index = 0;

        while (index < Buckets - 1 && (left -= _counts[index]) > 0)
        {
            index++;
        }

        return EndOf(index) / 1000.0;
    }

    private static int IndexOf(long microseconds)
    {
        var value = Math.Max(microseconds, 0);
        var shift = Math.Max(BitOperations.Log2((ulong)value | 1) - PartBits, 0);

        return Math.Min((shift * Parts) + (int)(value >> shift), Buckets - 1);
    }

    // The first two rounds of parts are one microsecond each.
    private static long EndOf(int index)
    {
        var shift = Math.Max((index / Parts) - 1, 0);
        return ((long)(index - (shift * Parts)) + 1) << shift;
    }
}
