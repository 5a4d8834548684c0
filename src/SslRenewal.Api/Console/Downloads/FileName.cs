using System.Globalization;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Downloads;

/// <summary>What the files of a certificate are called, by its host name; a star is spelled, and what no file name may hold is left out.</summary>
internal static class FileName
{
    public const string Pem = ".pem";

    public const string Pkcs7 = ".p7b";

    public const string Pfx = ".pfx";

    public const string Key = ".key";

    private const int MaxLength = 100;

    public static string Of(CertificateRow row, string ending) => StemOf(row) + ending;

    private static string StemOf(CertificateRow row)
    {
        var letters = (row.HostName ?? "").Replace("*", "star", StringComparison.Ordinal).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.').Take(MaxLength);
        var stem = string.Concat(letters).Trim('.', '-');

        return stem is "" ? string.Create(CultureInfo.InvariantCulture, $"certificate-{row.CertificateId}") : stem;
    }
}
