namespace SslRenewal.Issuing.Keys;

/// <summary>A kind of private key that is generated for whoever asks, as an address, a form and a person call it.</summary>
public sealed record KeyKind
{
    private KeyKind(string slug, string label, Func<SigningKey> make) => (Slug, Label, Make) = (slug, label, make);

    public static KeyKind Rsa2048 { get; } = new("rsa-2048", "RSA, 2048 bits", () => SigningKey.CreateRsa(2048));

    public static KeyKind Rsa4096 { get; } = new("rsa-4096", "RSA, 4096 bits", () => SigningKey.CreateRsa(4096));

    public static KeyKind P256 { get; } = new("p-256", "ECDSA on P-256", SigningKey.Create);

    /// <summary>All of them, in the order of their showing.</summary>
    public static IReadOnlyList<KeyKind> All { get; } = [Rsa2048, Rsa4096, P256];

    /// <summary>What is generated where nobody chose.</summary>
    public static KeyKind Recommended => Rsa2048;

    public string Slug { get; }

    public string Label { get; }

    public bool IsRecommended => this == Recommended;

    internal Func<SigningKey> Make { get; }

    public static KeyKind? Find(string? slug) => All.FirstOrDefault(kind => kind.Slug == slug);
}
