using System.Numerics;

namespace SslRenewal.Issuing.Keys;

/// <summary>
/// The trace that the library of CVE-2017-15361 leaves: its primes are powers of 65537 modulo a product of small primes, and so is the modulus.
/// Source: Nemec et al., The Return of Coppersmith's Attack, 2017. A sound key bears it once in some 2^28.
/// </summary>
internal static class RocaFingerprint
{
    private const int Generator = 65537;

    // Every size of key from that library uses at least the first 39 primes.
    private const int LargestPrime = 167;

    private static readonly (int Prime, bool[] IsPower)[] Powers = [.. SmallPrimes.All.Where(prime => prime is > 2 and <= LargestPrime).Select(prime => (prime, PowersModulo(prime)))];

    public static bool IsOn(BigInteger modulus) => Powers.All(powers => powers.IsPower[(int)(modulus % powers.Prime)]);

    private static bool[] PowersModulo(int prime)
    {
        var isPower = new bool[prime];

        for (var power = 1; !isPower[power]; power = power * (Generator % prime) % prime)
        {
            isPower[power] = true;
        }

        return isPower;
    }
}
