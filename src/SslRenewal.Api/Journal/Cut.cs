namespace SslRenewal.Api.Journal;

/// <summary>Cuts texts that are too long, never in the middle of a character.</summary>
internal static class Cut
{
    /// <param name="length">In UTF-16 units; an ellipsis comes on top of it.</param>
    public static string To(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
}
