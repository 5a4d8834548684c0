using System.Globalization;
using SslRenewal.Domain.Certificates;

namespace SslRenewal.Issuing.DomainControl;

/// <summary>What tells the values of two certificates apart that are asked for with one request: 1 to 20 ASCII letters and digits.</summary>
public sealed record UniqueValue
{
    public const int MaxLength = 20;

    private UniqueValue(string text) => Text = text;

    public string Text { get; }

    /// <summary>Reads what a client gave; anything else than 1 to 20 ASCII letters and digits is <see langword="null"/>.</summary>
    public static UniqueValue? Parse(string text) => text.Length is > 0 and <= MaxLength && text.All(char.IsAsciiLetterOrDigit) ? new(text) : null;

    /// <summary>The value where a client gives none: 13 hexadecimal digits, of which 8 are the second and 5 the certificate's.</summary>
    // The vendor's are the second and the microsecond; here the clock may stand still, and consecutive certificates must differ all the same.
    public static UniqueValue For(CertificateId certificate, DateTimeOffset instant) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{instant.ToUnixTimeSeconds() & 0xFFFFFFFF:x8}{certificate.Value & 0xFFFFF:x5}"));

    public override string ToString() => Text;
}
