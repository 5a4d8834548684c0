using System.Numerics;

namespace SslRenewal.Issuing.Keys;

/// <summary>Fermat's method, in the hundred rounds that the CA/Browser Forum asks for (Baseline Requirements, 6.1.1.3).</summary>
internal static class FermatFactorization
{
    private const int Rounds = 100;

    // A square ends in one of twelve ways modulo 64: the others need no root.
    private static readonly bool[] EndsSquare = [.. Enumerable.Range(0, 64).Select(end => Enumerable.Range(0, 64).Any(root => root * root % 64 == end))];

    /// <summary>Whether an odd modulus is the product of two numbers close to its root.</summary>
    public static bool Splits(BigInteger modulus)
    {
        var root = Root(modulus);

        for (var middle = root * root == modulus ? root : root + 1; middle <= root + Rounds; middle++)
        {
            if (IsSquare((middle * middle) - modulus))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSquare(BigInteger number)
    {
        if (number.IsZero || !EndsSquare[(int)(number & 63)])
        {
            return number.IsZero;
        }

        var root = Root(number);
        return root * root == number;
    }

    /// <summary>The integer part of the square root of a number above zero, by Newton's method from above.</summary>
    private static BigInteger Root(BigInteger number)
    {
        var root = BigInteger.One << ((int)(number.GetBitLength() + 1) / 2);

        while (true)
        {
            var next = (root + (number / root)) >> 1;

            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
