using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Wire;

/// <summary>The document that every command answers with.</summary>
/// <param name="RequestedCommand">As sent, or empty where the first stage refused.</param>
/// <param name="Command">The canonical name, or <see langword="null"/> where the first stage refused.</param>
internal sealed record ApiResponse(string RequestedCommand, string? Command, ResultElements? Result, ApiError? Error)
{
    private static readonly XNamespace Xmlns = "http://api.namecheap.com/xml.response";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static XElement Element(string name, params object?[] content) => new(Xmlns + name, content);

    /// <summary>An amount with the four decimals of every charge.</summary>
    public static string Amount(decimal dollars) => dollars.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>A date with both zeros, or empty where it is unknown.</summary>
    public static string Date(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Writes the whole document.</summary>
    public string Write(string server, string gmtTimeDifference, TimeSpan took)
    {
        using var bytes = new MemoryStream();

        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            ToXml(server, gmtTimeDifference, took).Save(writer);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    // An error may repeat what was sent, which holds any character.
    private XDocument ToXml(string server, string gmtTimeDifference, TimeSpan took) => new(
        Element("ApiResponse",
            new XAttribute("Status", Error is null ? "OK" : "ERROR"),
            Element("Errors", Error is null ? null : Element("Error", new XAttribute("Number", Error.Number), XmlCharacters.Of(Error.Message))),
            Element("Warnings"),
            Element("RequestedCommand", RequestedCommand is "" ? null : RequestedCommand),
            Command is null ? null : Element("CommandResponse", new XAttribute("Type", Command), Result?.All.Select(element => new XElement(element))),
            Element("Server", server),
            Element("GMTTimeDifference", gmtTimeDifference),
            Element("ExecutionTime", took.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture))));
}
