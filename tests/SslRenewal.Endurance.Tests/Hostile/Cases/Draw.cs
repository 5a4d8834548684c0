using System.Text;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

#pragma warning disable CA5394 // What is drawn must repeat, and protects nothing.

/// <summary>What one case is drawn from: the same for the same seed, area and number, on every machine.</summary>
internal sealed class Draw(int seed, string area, int number)
{
    private readonly Random _random = new(area.Aggregate(unchecked((seed * 31) + number), (sum, letter) => unchecked((sum * 31) + letter)));

    /// <summary>From 0 up to below a limit.</summary>
    public int Next(int limit) => _random.Next(limit);

    /// <summary>True once in so many draws.</summary>
    public bool Once(int times) => _random.Next(times) is 0;

    public T OneOf<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A value that means harm, as the bytes that are to arrive.</summary>
    public byte[] Hostile() => Next(12) switch
    {
        0 => Bytes(Next(40)),
        1 => Encoding.ASCII.GetBytes(new string((char)('!' + Next(90)), Next(Once(10) ? 20_000 : 400))),
        2 => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(OneOf(HostileTexts.Short), 1 + Next(60)))),
        _ => OneOf(HostileTexts.All),
    };
}
