namespace SslRenewal.Api.Configuration;

/// <summary>Who is told of what happens to certificates.</summary>
/// <param name="Url">The address that messages are posted to.</param>
/// <param name="Secret">What they are signed with.</param>
public sealed record WebhookSettings(Uri Url, string Secret)
{
    private const string UrlKey = "Webhooks:Url";
    private const string SecretKey = "Webhooks:Secret";

    /// <summary>Reads them, or <see langword="null"/> where nobody is told.</summary>
    internal static WebhookSettings? Read(SettingKeys keys) => (keys.Find(UrlKey), keys.Find(SecretKey)) switch
    {
        (null, null) => null,
        (null, _) => throw SettingException.Of(UrlKey, "expected the address that messages are posted to, since there is a Webhooks:Secret"),
        (_, null) => throw SettingException.Of(SecretKey, "expected the text that messages are signed with, since there is a Webhooks:Url"),
        (_, var secret) => new WebhookSettings(keys.Read(UrlKey, "", Address, "an http or https address, such as https://hooks.example.com/ssl"), secret),
    };

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "", Fragment: "" } ? address : throw new FormatException();

    // Without the secret, and without what a query may hold: a record tells all of itself otherwise.
    public override string ToString() => Url.GetLeftPart(UriPartial.Path);
}
