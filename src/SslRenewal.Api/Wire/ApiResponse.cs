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

    private const int UsualLength = 2048;

    public static XElement Element(string name, params object?[] content) => new(Xmlns + name, content);

    /// <summary>An amount with the four decimals of every charge.</summary>
    public static string Amount(decimal dollars) => dollars.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>A date with both zeros, or empty where it is unknown.</summary>
    public static string Date(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Writes the whole document.</summary>
    public string Write(string server, string gmtTimeDifference, TimeSpan took)
    {
        using var bytes = new MemoryStream(UsualLength);

        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            WriteTo(writer, server, gmtTimeDifference, took);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void WriteTo(XmlWriter writer, string server, string gmtTimeDifference, TimeSpan took)
    {
        writer.WriteStartElement("ApiResponse", Xmlns.NamespaceName);
        writer.WriteAttributeString("Status", Error is null ? "OK" : "ERROR");

        writer.WriteStartElement("Errors", Xmlns.NamespaceName);

        if (Error is not null)
        {
            writer.WriteStartElement("Error", Xmlns.NamespaceName);
            writer.WriteAttributeString("Number", Error.Number.ToString(CultureInfo.InvariantCulture));

            // It may repeat what was sent, which holds any character.
            writer.WriteString(XmlCharacters.Of(Error.Message));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        WriteElement("Warnings", "");
        WriteElement("RequestedCommand", RequestedCommand);

        if (Command is not null)
        {
            writer.WriteStartElement("CommandResponse", Xmlns.NamespaceName);
            writer.WriteAttributeString("Type", Command);

            foreach (var element in Result?.All ?? [])
            {
                element.WriteTo(writer);
            }

            writer.WriteEndElement();
        }

        WriteElement("Server", server);
        WriteElement("GMTTimeDifference", gmtTimeDifference);
        WriteElement("ExecutionTime", took.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
        writer.WriteEndElement();

        void WriteElement(string name, string text)
        {
            writer.WriteStartElement(name, Xmlns.NamespaceName);

            // Also an empty text would give it an end of its own.
            if (text is not "")
            {
                writer.WriteString(text);
            }

            writer.WriteEndElement();
        }
    }
}
