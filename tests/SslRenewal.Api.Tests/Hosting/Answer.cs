using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace SslRenewal.Api.Tests.Hosting;

/// <summary>An answer of the XML API, as a client reads it.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    private static readonly XNamespace Xmlns = "http://api.namecheap.com/xml.response";

    public XElement Document => XDocument.Parse(Text).Root!;

    public bool IsOk => Status is HttpStatusCode.OK && Document.Attribute("Status")!.Value == "OK";

    /// <summary>The one error's number, or <see langword="null"/> where there is none.</summary>
    public int? ErrorNumber => Error is { } error ? int.Parse(error.Attribute("Number")!.Value, CultureInfo.InvariantCulture) : null;

    public string? ErrorText => Error?.Value;

    /// <summary>The slug of the rule that refused.</summary>
    public string? Rule => Headers.GetValueOrDefault("SslRenewal-Rule");

    public XElement Result => Document.Element(Xmlns + "CommandResponse")!.Elements().Single();

    private XElement? Error => Document.Element(Xmlns + "Errors")!.Elements().SingleOrDefault();

    public string this[string attribute] => Result.Attribute(attribute)!.Value;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode, await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
}
