using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SslRenewal.Domain.Accounts;

/// <summary>The SHA-256 of an API key: all that is ever kept of one.</summary>
public sealed record ApiKeyHash(string Hex)
{
    public const int MaxKeyLength = 50;

    private const string Prefix = "sha256:";

    /// <summary>Stands in for an account that does not exist, so that its key is compared all the same; nothing hashes to it.</summary>
    public static ApiKeyHash OfNobody { get; } = new(new string('0', SHA256.HashSizeInBytes * 2));

    public static ApiKeyHash Of(string key) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));

    /// <summary>Reads <c>sha256:</c> and 64 hex digits; anything else is <see langword="null"/>.</summary>
    public static ApiKeyHash? Parse(string text) =>
        text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && text.Length == Prefix.Length + (SHA256.HashSizeInBytes * 2) && text.Skip(Prefix.Length).All(char.IsAsciiHexDigit)
            ? new ApiKeyHash(text[Prefix.Length..].ToLower(CultureInfo.InvariantCulture))
            : null;

    /// <summary>Whether a key is the one, in a time that does not tell how much of it was right.</summary>
    public bool IsOf(string key) => CryptographicOperations.FixedTimeEquals(Convert.FromHexString(Hex), Convert.FromHexString(Of(key).Hex));

    public override string ToString() => Prefix + Hex;
}
