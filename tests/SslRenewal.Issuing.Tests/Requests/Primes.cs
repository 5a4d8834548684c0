using System.Numerics;

namespace SslRenewal.Issuing.Tests.Requests;

/// <summary>Large primes, the same in every run.</summary>
internal sealed class Primes(int seed)
{
    private static readonly int[] Small = [.. Enumerable.Range(2, 2000).Where(number => Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0))];

#pragma warning disable CA5394 // The keys are weak on purpose.
    private readonly Random _random = new(seed);

    public BigInteger Number(int bits)
    {
        var bytes = new byte[(bits + 7) / 8];
        _random.NextBytes(bytes);
        var number = new BigInteger(bytes, isUnsigned: true) & ((BigInteger.One << bits) - 1);
        return number | (BigInteger.One << (bits - 1)) | 1;
    }
#pragma warning restore CA5394

    public BigInteger Next(int bits) => After(Number(bits));

    /// <summary>Primes the product of which has just so many bits.</summary>
    public IReadOnlyList<BigInteger> ForModulus(int bits, int count)
    {
        List<BigInteger> primes = [.. Enumerable.Range(1, count - 1).Select(_ => Next(bits / count))];
        return [.. primes, After((BigInteger.One << bits) * 9 / 10 / primes.Aggregate(BigInteger.Multiply))];
    }

    public static BigInteger After(BigInteger number)
    {
        for (number += number.IsEven ? 1 : 2; !IsPrime(number); number += 2)
        {
            // The next odd one.
        }

        return number;
    }

    public static bool IsPrime(BigInteger number) =>
        Small.All(prime => !(number % prime).IsZero) && (number - 1) % MadeKey.UsualExponent != 0 && BigInteger.ModPow(2, number - 1, number).IsOne;

    public static BigInteger Inverse(BigInteger number, BigInteger modulus)
    {
        var (rest, next, factor, nextFactor) = (modulus, number % modulus, BigInteger.Zero, BigInteger.One);

        while (!next.IsZero)
        {
            var quotient = rest / next;
            (rest, next) = (next, rest - (quotient * next));
            (factor, nextFactor) = (nextFactor, factor - (quotient * nextFactor));
        }

        return rest.IsOne ? (factor + modulus) % modulus : throw new ArgumentException("There is no inverse.", nameof(number));
    }
}
