using SslRenewal.Api.Console.Review;

namespace SslRenewal.Api.Console.Letter;

/// <summary>What is said of a scan that is not taken.</summary>
internal static class LetterFaults
{
    private static readonly Dictionary<LetterUpload, string> Sentences = new()
    {
        [LetterUpload.TooSmall] = "Choose a file of at least 1 KB: a smaller one is no scan.",
        [LetterUpload.TooLarge] = "The file is larger than 1.4 MB: scan it in grey, or at 150 dots an inch.",
        [LetterUpload.UnknownType] = "The file is neither JPG, PNG nor PDF by its content, whatever its name says.",
        [LetterUpload.NotAskedFor] = "No letter is asked for any more: it was accepted, or the certificate stands elsewhere by now.",
    };

    /// <summary>The sentence, or <see langword="null"/> where it was taken.</summary>
    public static string? Find(LetterUpload upload) => Sentences.GetValueOrDefault(upload);
}
