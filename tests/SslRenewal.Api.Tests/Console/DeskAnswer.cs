using System.Net;

namespace SslRenewal.Api.Tests.Console;

/// <summary>What the desk answered.</summary>
internal sealed record DeskAnswer(HttpStatusCode Status, string? Location, string? MediaType, string? FileName, IReadOnlyDictionary<string, string> Headers, byte[] Content)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Content);

    /// <summary>The page as it is read: without tags, spaces together.</summary>
    public string Words => string.Join(' ', WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(Text, "<[^>]*>", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<DeskAnswer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.Location?.OriginalString,
        response.Content.Headers.ContentType?.MediaType,
        response.Content.Headers.ContentDisposition is { DispositionType: "attachment" } attached ? attached.FileName?.Trim('"') : null,
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsByteArrayAsync());
}
