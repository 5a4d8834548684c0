using System.Formats.Asn1;

namespace SslRenewal.Issuing.Requests;

/// <summary>The DER in a text: between the lines of a PEM, wherever these stand, or the whole text as base64.</summary>
internal static class RequestText
{
    private const string Begin = "-----BEGIN";

    private const string End = "-----";

    private static readonly string[] LostEnds = ["", "+", "++"];

    public static RequestFault? Decode(string text, out ReadOnlyMemory<byte> der)
    {
        der = default;

        if (text.Length > SigningRequest.MaxLength)
        {
            return RequestFault.TooLong;
        }

        // A line break that was escaped once too often.
        text = text.Replace("\\r", "\n", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Trim().Trim('\uFEFF');

        if (text.Length == 0)
        {
            return RequestFault.Empty;
        }

        if (BodyOf(text) is not { } body)
        {
            return RequestFault.NotARequest;
        }

        if (Readings(body).Select(FromBase64).FirstOrDefault(read => read is not null) is not { } bytes)
        {
            return RequestFault.Unreadable;
        }

        der = bytes;
        return null;
    }

    /// <summary>The base64 of the first request in the text; <see langword="null"/> where it is PEM of other things only.</summary>
    private static string? BodyOf(string text)
    {
        if (!text.Contains(Begin, StringComparison.Ordinal))
        {
            return text;
        }

        for (var begin = text.IndexOf(Begin, StringComparison.Ordinal); begin >= 0; begin = text.IndexOf(Begin, begin + Begin.Length, StringComparison.Ordinal))
        {
            var label = begin + Begin.Length;
            var labelEnd = text.IndexOf(End, label, StringComparison.Ordinal);

            if (labelEnd < 0)
            {
                return null;
            }

            if (text[label..labelEnd].Replace('+', ' ').Trim() is "CERTIFICATE REQUEST" or "NEW CERTIFICATE REQUEST")
            {
                var bodyEnd = text.IndexOf('-', labelEnd + End.Length);
                return text[(labelEnd + End.Length)..(bodyEnd < 0 ? text.Length : bodyEnd)];
            }
        }

        return null;
    }

    // A client that does not encode its parameters sends '+', and a space arrives, or at the end nothing: only with '+' again does the length fit.
    private static IEnumerable<string> Readings(string body) => [body, .. LostEnds.Select(end => body.Trim().Replace(' ', '+') + end)];

    private static byte[]? FromBase64(string body)
    {
        var letters = string.Concat(body.Where(letter => !char.IsWhiteSpace(letter))).TrimEnd('=');
        var bytes = new byte[letters.Length];

        return Convert.TryFromBase64String(letters.PadRight((letters.Length + 3) / 4 * 4, '='), bytes, out var length) && IsWhole(bytes.AsSpan(0, length))
            ? bytes[..length]
            : null;
    }

    private static bool IsWhole(ReadOnlySpan<byte> der) =>
        AsnDecoder.TryReadEncodedValue(der, AsnEncodingRules.DER, out _, out _, out _, out var consumed) && consumed == der.Length;
}
