using System.Security.Cryptography;

namespace SslRenewal.Issuing.Authority;

/// <summary>The serial number of a certificate: 1 to 20 bytes, above zero, in upper-case hex of whole bytes without leading zeros.</summary>
public sealed record SerialNumber
{
    // RFC 5280, 4.1.2.2.
    private const int MaxBytes = 20;

    private const int DrawnBytes = 16;

    private SerialNumber(ReadOnlySpan<byte> bytes) => Hex = Convert.ToHexString(bytes);

    public string Hex { get; }

    internal byte[] Bytes => Convert.FromHexString(Hex);

    /// <summary>A new number of 32 digits, 126 bits of which are random.</summary>
    public static SerialNumber Draw()
    {
        var bytes = RandomNumberGenerator.GetBytes(DrawnBytes);

        // Neither negative nor shortened by leading zeros.
        bytes[0] = (byte)((bytes[0] & 0x3F) | 0x40);
        return new SerialNumber(bytes);
    }

    /// <summary>Reads hex of whole bytes in either case; anything else is <see langword="null"/>.</summary>
    public static SerialNumber? Parse(string hex) =>
        hex.Length % 2 == 0 && hex.Length <= (MaxBytes + 1) * 2 && hex.All(char.IsAsciiHexDigit) ? Of(Convert.FromHexString(hex)) : null;

    public override string ToString() => Hex;

    /// <summary>The number that unsigned bytes stand for, most significant first; <see langword="null"/> for zero, and for more than 20 bytes.</summary>
    internal static SerialNumber? Of(ReadOnlySpan<byte> bytes)
    {
        var significant = bytes.TrimStart((byte)0);
        return significant.Length is > 0 and <= MaxBytes ? new SerialNumber(significant) : null;
    }
}
