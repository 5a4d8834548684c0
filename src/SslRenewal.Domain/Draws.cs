namespace SslRenewal.Domain;

/// <summary>Draws that come out the same for the same seed and the same thing drawn for, whatever was drawn before.</summary>
public static class Draws
{
    /// <summary>A number drawn from a seed, for a thing of a number.</summary>
    /// <param name="purpose">What is drawn, so that two draws for one thing do not depend on each other.</param>
    public static ulong Number(int seed, int thing, string purpose)
    {
        // SplitMix64 over the parts: https://prng.di.unimi.it/splitmix64.c
        var state = Mix(unchecked((ulong)seed)) ^ unchecked((ulong)thing);

        return purpose.Aggregate(Mix(state), (mixed, letter) => Mix(mixed ^ letter));
    }

    /// <summary>From 0 to below 1.</summary>
    public static double Fraction(int seed, int thing, string purpose) => (Number(seed, thing, purpose) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong state)
    {
        var mixed = unchecked(state + 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }
}
