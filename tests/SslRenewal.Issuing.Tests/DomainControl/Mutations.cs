namespace SslRenewal.Issuing.Tests.DomainControl;

#pragma warning disable CA5394 // seeded, so that what failed once fails again

/// <summary>Damaged copies of a message, the same ones in each run: a few bytes changed, one in three cut short.</summary>
internal sealed class Mutations(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A copy of which three changes in four lie behind a position.</summary>
    public byte[] Of(byte[] message, int mostlyFrom)
    {
        byte[] copy = [.. message, .. new byte[_random.Next(8)]];
        for (var changes = _random.Next(1, 5); changes > 0; changes--)
        {
            copy[_random.Next(_random.Next(4) is 0 ? 0 : mostlyFrom, copy.Length)] = (byte)_random.Next(256);
        }

        return _random.Next(3) is 0 ? copy[.._random.Next(copy.Length)] : copy;
    }
}
