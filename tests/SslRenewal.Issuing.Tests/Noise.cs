namespace SslRenewal.Issuing.Tests;

/// <summary>Changes to bytes and texts, the same in every run.</summary>
internal sealed class Noise(int seed)
{
#pragma warning disable CA5394 // What is drawn must repeat, and protects nothing.
    private readonly Random _random = new(seed);

    public int Next(int limit) => _random.Next(limit);
#pragma warning restore CA5394

    /// <summary>The bytes with one to three of them changed, taken away or added.</summary>
    public byte[] In(ReadOnlySpan<byte> original)
    {
        List<byte> bytes = [.. original];

        for (var changes = 1 + Next(3); changes > 0; changes--)
        {
            var place = Next(bytes.Count);

            switch (Next(4))
            {
                case 0:
                    bytes[place] ^= (byte)(1 << Next(8));
                    break;
                case 1:
                    bytes[place] = (byte)Next(256);
                    break;
                case 2:
                    bytes.RemoveAt(place);
                    break;
                default:
                    bytes.Insert(place, (byte)Next(256));
                    break;
            }
        }

        return [.. bytes];
    }
}
