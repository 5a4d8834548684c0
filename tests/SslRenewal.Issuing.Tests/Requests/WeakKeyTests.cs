using System.Numerics;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Issuing.Tests.Requests;

public sealed class WeakKeyTests
{
    private readonly Primes _primes = new(seed: 2017);

    [Theory]
    [InlineData(2048)]
    [InlineData(8192)]
    public void A_key_at_either_end_is_read(int bits)
    {
        var key = new MadeKey(_primes.ForModulus(bits, count: bits / 512), MadeKey.UsualExponent);

        Assert.Equal(bits, SigningRequestTests.Read(key.Request()).Key.Bits);
    }

    [Theory]
    [InlineData(2047, RequestFault.KeyTooShort)]
    [InlineData(8193, RequestFault.KeyTooLong)]
    [InlineData(60_000, RequestFault.KeyTooLong)]
    public void A_key_beyond_either_end_is_refused(int bits, RequestFault fault)
    {
        var key = new UnprovenKey(_primes.Number(bits), MadeKey.UsualExponent);

        Assert.Equal(fault, SigningRequestTests.FaultOf(key.Request()));
    }

    public static TheoryData<string, bool> Exponents => new()
    {
        { "1", false },
        { "3", false },
        { "65535", false },
        { "65536", false },
        { "65537", true },
        { "65538", false },
        { "65539", true },
        { ((BigInteger.One << 256) - 1).ToString(provider: null), true },
        { ((BigInteger.One << 256) + 1).ToString(provider: null), false },
    };

    [Theory]
    [MemberData(nameof(Exponents))]
    public void An_exponent_is_odd_and_from_65537_to_256_bits(string exponent, bool isTaken)
    {
        var key = new UnprovenKey(_primes.ForModulus(2048, count: 4).Aggregate(BigInteger.Multiply), BigInteger.Parse(exponent, provider: null));

        Assert.Equal(isTaken ? RequestFault.SignatureInvalid : RequestFault.KeyExponent, SigningRequestTests.FaultOf(key.Request()));
    }

    [Theory]
    [InlineData(2, RequestFault.KeySmallFactor)]
    [InlineData(3, RequestFault.KeySmallFactor)]
    [InlineData(751, RequestFault.KeySmallFactor)]
    [InlineData(757, RequestFault.SignatureInvalid)]
    public void A_prime_under_752_may_not_divide_the_modulus(int factor, RequestFault fault)
    {
        var key = new UnprovenKey(factor * _primes.ForModulus(2047, count: 4).Aggregate(BigInteger.Multiply), MadeKey.UsualExponent);

        Assert.Equal(fault, SigningRequestTests.FaultOf(key.Request()));
    }

    [Fact]
    public void A_key_with_the_fingerprint_of_roca_is_refused()
    {
        var key = new MadeKey([RocaPrime(), RocaPrime()], MadeKey.UsualExponent);

        Assert.Equal(RequestFault.KeyRoca, SigningRequestTests.FaultOf(key.Request()));
    }

    [Fact]
    public void A_key_with_one_prime_of_roca_is_none()
    {
        var key = new MadeKey([RocaPrime(), _primes.Next(1040)], MadeKey.UsualExponent);

        _ = SigningRequestTests.Read(key.Request());
    }

    // Half the distance of the primes, squared, over twice the root: so many rounds of Fermat's method find them.
    [Theory]
    [InlineData(0, RequestFault.KeyClosePrimes)]
    [InlineData(1, RequestFault.KeyClosePrimes)]
    [InlineData(99, RequestFault.KeyClosePrimes)]
    [InlineData(102, null)]
    public void Primes_that_a_hundred_rounds_find_are_too_close(int rounds, RequestFault? fault)
    {
        var first = _primes.Next(1024);
        var second = Primes.After(first + (2 * Root(2 * first * rounds)));
        var text = new MadeKey([first, second], MadeKey.UsualExponent).Request();

        Assert.Equal(fault, SigningRequest.Read(text) is RequestReading.Refused(var refused) ? refused : null);
    }

    [Fact]
    public void A_square_is_no_modulus()
    {
        var prime = _primes.Next(1024);

        Assert.Equal(RequestFault.KeyClosePrimes, SigningRequestTests.FaultOf(new UnprovenKey(prime * prime, MadeKey.UsualExponent).Request()));
    }

    // As the library made them for 2048 bits: a power of 65537 modulo the product of the first 126 primes, and a multiple of that.
    private BigInteger RocaPrime()
    {
        var product = Enumerable.Range(2, 700).Where(number => Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0)).Aggregate(BigInteger.One, (all, prime) => all * prime);

        while (true)
        {
            var candidate = (_primes.Number(56) * product) + BigInteger.ModPow(MadeKey.UsualExponent, _primes.Number(64), product);

            if (Primes.IsPrime(candidate))
            {
                return candidate;
            }
        }
    }

    private static BigInteger Root(BigInteger number)
    {
        var root = number.IsZero ? number : BigInteger.One << (int)((number.GetBitLength() / 2) + 1);

        while (!root.IsZero && (root + (number / root)) / 2 < root)
        {
            root = (root + (number / root)) / 2;
        }

        return root;
    }
}
