using System.Net;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Issuing.Requests;

/// <summary>Host names as a certificate carries them: ASCII labels, the first of which may be a star.</summary>
internal static class HostName
{
    private const int MaxLength = 253;

    private const int MaxLabelLength = 63;

    /// <summary>The name in lower case; a text that is none is <see langword="null"/>.</summary>
    public static string? Read(string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength })
        {
            return null;
        }

        var labels = (text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text).Split('.');
        return labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit) ? text.ToLowerInvariant() : null;
    }

    public static bool IsIpAddress(string? text) =>
        text is not null && (Ipv4.Parse(text) is not null || (text.Contains(':', StringComparison.Ordinal) && IPAddress.TryParse(text, out _)));

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength && label is not (['-', ..] or [.., '-']) && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
