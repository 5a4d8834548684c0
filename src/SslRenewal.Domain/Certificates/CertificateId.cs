using System.Globalization;

namespace SslRenewal.Domain.Certificates;

/// <summary>The number a certificate is known by within its tenant: 1 to 9 digits, above zero.</summary>
public readonly record struct CertificateId(int Value)
{
    public const int MaxLength = 9;

    /// <summary>The highest number that nine digits hold.</summary>
    public const int MaxValue = 999_999_999;

    /// <summary>Reads ASCII digits; anything else, zero included, is <see langword="null"/>.</summary>
    public static CertificateId? Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= MaxValue
            ? new CertificateId(value)
            : null;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
