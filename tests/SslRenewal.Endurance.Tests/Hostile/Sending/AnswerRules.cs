using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using SslRenewal.Endurance.Tests.Hostile.Cases;

namespace SslRenewal.Endurance.Tests.Hostile.Sending;

/// <summary>What every answer keeps to, whatever was asked: a status that says whose fault it is, and a body that is what it says it is.</summary>
internal static class AnswerRules
{
    // 206, 304, 412 and 416 are what HTTP answers to conditions and ranges of an asset. 417 is an assertion on the journal that does not hold. 501 and 505 are the server's own words for another version of HTTP; 503 is not among them: nothing is broken here.
    private static readonly int[] Statuses = [200, 201, 204, 206, 301, 302, 303, 304, 400, 401, 403, 404, 405, 408, 409, 411, 412, 413, 414, 415, 416, 417, 422, 429, 431, 505];

    // What HTTP itself refuses, before a request is whole, and what the XML API refuses without a document.
    private static readonly int[] Bodiless = [204, 301, 302, 303, 304, 400, 405, 408, 411, 413, 414, 422, 431, 505];

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>What is wrong with an answer, or nothing.</summary>
    public static string? Complaint(HostileRequest request, HostileAnswer answer)
    {
        if (answer.Status is 0)
        {
            return request.MayGoUnanswered ? null : "it was not answered";
        }

        if (!Statuses.Contains(answer.Status))
        {
            return $"status {answer.Status}";
        }

        if (answer[HostileTexts.Header] is not null)
        {
            return "a header of the request's is one of the answer's";
        }

        return request.IsHead ? null
            : answer.Body.Length is 0 ? Bodiless.Contains(answer.Status) && (answer.Status < 400 || request.IsXml || request.MayBeXml || answer.IsLast) ? null : $"status {answer.Status} has no body"
            : request.IsXml && answer.MediaType is not "text/xml" ? $"the XML API answers {answer.MediaType}"
            : OfBody(answer);
    }

    private static string? OfBody(HostileAnswer answer)
    {
        try
        {
            return answer.MediaType switch
            {
                "text/xml" => OfDocument(XDocument.Load(XmlReader.Create(new MemoryStream(answer.Body), Strict)), answer),
                "application/problem+json" => JsonDocument.Parse(answer.Body).RootElement.GetProperty("status").GetInt32() == answer.Status && answer.Status >= 400 ? null : "the problem tells another status",
                "text/html" => OfPage(answer.Text),
                _ when answer.Status >= 400 => $"status {answer.Status} comes as {answer.MediaType}",
                "application/json" or "application/schema+json" => JsonDocument.Parse(answer.Body) is null ? "" : null,
                null => "a body without a type",
                _ => null,
            };
        }
        catch (Exception failure) when (failure is XmlException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"{answer.MediaType}: {failure.Message}";
        }
    }

    private static string? OfDocument(XDocument document, HostileAnswer answer)
    {
        var errors = document.Root!.Elements().First(element => element.Name.LocalName is "Errors").Elements().Count();

        return (answer.Status, document.Root.Name.LocalName, document.Root.Attribute("Status")?.Value, errors) switch
        {
            (200, "ApiResponse", "OK", 0) or (200, "ApiResponse", "ERROR", 1) => null,
            var (status, name, said, count) => $"HTTP {status}: <{name} Status={said}> with {count} errors",
        };
    }

    private static string? OfPage(string html) =>
        html.Contains(HostileTexts.Script, StringComparison.OrdinalIgnoreCase) ? "a script of the request's stands in the page"
        : html.Contains("<!DOCTYPE html>", StringComparison.OrdinalIgnoreCase) && html.TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase) ? null : "the page is not whole";
}
