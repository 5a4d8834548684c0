namespace SslRenewal.Api.Console.Details;

/// <summary>What a page says was just done, by the word that its address ends with.</summary>
internal static class DoneMessages
{
    public const string Cancelled = "cancelled";

    public const string Reset = "reset";

    public const string KeyDeleted = "key-deleted";

    public const string Looked = "looked";

    public const string Uploaded = "uploaded";

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        [Cancelled] = "The certificate was cancelled; what was paid for it and can be given back is in the balance again.",
        [Reset] = "The certificate is tried again.",
        [KeyDeleted] = "The private key was deleted. Nobody can bring it back.",
        [Looked] = "The records and files were looked for; what was found stands with the names.",
        [Uploaded] = "The confirmation letter was uploaded, and is in review.",
    };

    public static string? Find(string? word) => word is null ? null : Texts.GetValueOrDefault(word);
}
