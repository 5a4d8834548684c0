using System.Text;

namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>Names as they may be asked for: labels of 1 to 63 letters, digits, hyphens and underscores, 255 bytes on the wire.</summary>
internal static class DnsName
{
    public const int MaxLabel = 63;
    public const int MaxBytes = 255;

    /// <summary>The name without its closing dot; what cannot be a name is <see langword="null"/>.</summary>
    public static string? Parse(string text)
    {
        var name = text.EndsWith('.') ? text[..^1] : text;
        // On the wire each label has its length before it, and the root's follows the last: two bytes more than there are characters.
        return name.Length <= MaxBytes - 2 && name.Split('.').All(IsLabel) ? name : null;
    }

    public static byte[] ToBytes(string name) =>
        [.. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0];

    private static bool IsLabel(string label) => label.Length is > 0 and <= MaxLabel && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
