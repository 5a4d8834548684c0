using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace SslRenewal.Api.Tests.Console;

/// <summary>A page as it was answered.</summary>
internal sealed partial record Page(HttpStatusCode Status, string Html, byte[] Content, string? MediaType, string? Location, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>What a person reads: without tags, with single spaces.</summary>
    public string Text => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Hidden().Replace(Html, " "), " ")), " ").Trim();

    /// <summary>What it is called as a file, where it is one to be saved.</summary>
    public string? FileName => Headers.TryGetValue("Content-Disposition", out var text) && ContentDispositionHeaderValue.Parse(text) is { DispositionType: "attachment", FileName: { } name } ? name.Trim('"') : null;

    public static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        var content = await response.Content.ReadAsByteArrayAsync();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);

        return new Page(response.StatusCode, System.Text.Encoding.UTF8.GetString(content), content, response.Content.Headers.ContentType?.MediaType, response.Headers.Location?.OriginalString, headers);
    }

    /// <summary>What a form holds that is sent to an address: its hidden, filled-in and chosen fields; where several are, the first's of those that change something.</summary>
    public IReadOnlyDictionary<string, string> FieldsOf(string action)
    {
        var form = Forms().Matches(Html).Where(found => WebUtility.HtmlDecode(Attribute(found.Groups["tag"].Value, "action") ?? "") == action).OrderBy(found => Attribute(found.Groups["tag"].Value, "method") is not "post").FirstOrDefault();
        Assert.True(form is not null, $"There is no form to {action}: {string.Join(", ", Forms().Matches(Html).Select(found => Attribute(found.Groups["tag"].Value, "action")))}");

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var input in Inputs().Matches(form.Groups["inside"].Value).Select(match => match.Value))
        {
            var isSent = Attribute(input, "type") is not ("checkbox" or "radio" or "file") || (input.Contains(" checked", StringComparison.Ordinal) && Attribute(input, "type") is not "file");

            if (isSent && Attribute(input, "name") is { } name)
            {
                _ = fields.TryAdd(name, WebUtility.HtmlDecode(Attribute(input, "value") ?? ""));
            }
        }

        return fields;
    }

    public bool HasForm(string action) => Forms().Matches(Html).Any(found => WebUtility.HtmlDecode(Attribute(found.Groups["tag"].Value, "action") ?? "") == action);

    private static string? Attribute(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture) is { Success: true } match ? match.Groups["value"].Value : null;

    [GeneratedRegex("<form(?<tag>[^>]*)>(?<inside>.*?)</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<(?<tag>script|style|head)\\b.*?</\\k<tag>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
