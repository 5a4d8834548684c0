using System.Numerics;

namespace SslRenewal.Issuing.Keys;

/// <summary>The primes under 752, none of which may divide a modulus (NIST SP 800-89, 5.3.3).</summary>
internal static class SmallPrimes
{
    private const int Limit = 752;

    public static IReadOnlyList<int> All { get; } = [.. Enumerable.Range(2, Limit - 2).Where(number => Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0))];

    public static bool Divide(BigInteger modulus) => All.Any(prime => (modulus % prime).IsZero);
}
