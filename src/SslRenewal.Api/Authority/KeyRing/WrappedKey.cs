using System.Globalization;
using System.Xml.Linq;

namespace SslRenewal.Api.Authority.KeyRing;

/// <summary>Something encrypted by a passphrase, with all that is needed to decrypt it but the passphrase.</summary>
internal sealed record WrappedKey(int Iterations, byte[] Salt, byte[] Nonce, byte[] Tag, byte[] Ciphertext)
{
    public static XName ElementName { get; } = "wrappedKey";

    /// <exception cref="FormatException">It is no such element.</exception>
    public static WrappedKey Read(XElement element) => new(
        int.Parse(element.Attribute("iterations")?.Value ?? "", NumberStyles.None, CultureInfo.InvariantCulture),
        Bytes(element.Attribute("salt")?.Value),
        Bytes(element.Attribute("nonce")?.Value),
        Bytes(element.Attribute("tag")?.Value),
        Bytes(element.Value));

    public XElement ToXml() => new(
        ElementName,
        new XAttribute("iterations", Iterations),
        new XAttribute("salt", Convert.ToBase64String(Salt)),
        new XAttribute("nonce", Convert.ToBase64String(Nonce)),
        new XAttribute("tag", Convert.ToBase64String(Tag)),
        Convert.ToBase64String(Ciphertext));

    private static byte[] Bytes(string? base64) => Convert.FromBase64String(base64 ?? throw new FormatException());
}
