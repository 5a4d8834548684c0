namespace SslRenewal.Issuing.Keys;

/// <summary>What makes an RSA key unfit, in the order of looking: the costly last, so that they meet a bounded size.</summary>
internal static class RsaKeyRules
{
    public const int MinBits = 2048;

    public const int MaxBits = 8192;

    private const int MinExponent = 65537;

    private const int MaxExponentBits = 256;

    public static IReadOnlyList<(KeyFault Fault, Predicate<RsaNumbers> Breaks)> InOrder { get; } =
    [
        (KeyFault.TooShort, key => key.Bits < MinBits),
        (KeyFault.TooLong, key => key.Bits > MaxBits),
        (KeyFault.Exponent, key => key.Exponent < MinExponent || key.Exponent.IsEven || key.Exponent.GetBitLength() > MaxExponentBits),
        (KeyFault.SmallFactor, key => SmallPrimes.Divide(key.Modulus)),
        (KeyFault.Roca, key => RocaFingerprint.IsOn(key.Modulus)),
        (KeyFault.ClosePrimes, key => FermatFactorization.Splits(key.Modulus)),
    ];

    public static KeyFault? FirstBroken(RsaNumbers key) =>
        InOrder.Where(rule => rule.Breaks(key)).Select(rule => (KeyFault?)rule.Fault).FirstOrDefault();
}
