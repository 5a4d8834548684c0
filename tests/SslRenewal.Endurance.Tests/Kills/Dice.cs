namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>Chance that a seed repeats.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

#pragma warning disable CA5394 // What is drawn must repeat, and protects nothing.
    /// <summary>From 0, below <paramref name="end"/>.</summary>
    public int Below(int end) => _random.Next(end);
#pragma warning restore CA5394
}
