using System.Text.RegularExpressions;
using SslRenewal.Api.Mail;

namespace SslRenewal.Api.Console.Inbox;

/// <summary>A mail's text in pieces: as it stands, or an address of an approval of ours. Nothing else in a mail becomes a link.</summary>
/// <param name="Link">Where it leads within this service, where it is such an address.</param>
internal sealed partial record MailText(string Text, string? Link)
{
    public static IReadOnlyList<MailText> Of(string body, string publicUrl)
    {
        var own = $"{publicUrl}{ApprovalEndpoints.Path}/";
        var pieces = new List<MailText>();
        var at = 0;

        foreach (Match word in Word().Matches(body))
        {
            if (word.Value.StartsWith(own, StringComparison.Ordinal) && word.Value[own.Length..] is { Length: Letters.TokenLength } token && token.All(char.IsAsciiHexDigitLower))
            {
                pieces.Add(new MailText(body[at..word.Index], Link: null));
                pieces.Add(new MailText(word.Value, $"{ApprovalEndpoints.Path}/{token}"));
                at = word.Index + word.Length;
            }
        }

        return [.. pieces, new MailText(body[at..], Link: null)];
    }

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
