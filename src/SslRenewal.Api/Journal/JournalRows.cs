using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Journal;

namespace SslRenewal.Api.Journal;

/// <summary>Makes the journal's rows: without secrets, and none longer than it may be.</summary>
internal static class JournalRows
{
    /// <summary>All in UTF-16 units: a name, a value, all of a request together, an answer.</summary>
    public const int MaxNameLength = 200;
    public const int MaxValueLength = 4 * 1024;
    public const int MaxParametersLength = 32 * 1024;
    public const int MaxAnswerLength = 16 * 1024;

    /// <summary>All of a request together that the first stage refused: anybody can send as many as they like.</summary>
    public const int MaxNobodysLength = 2 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JournalRow Of(RequestNote note)
    {
        var secrets = new Secrets(note.Parameters, CommandOf(note));

        return new JournalRow
        {
            RequestId = note.RequestId,
            Tenant = note.Call?.Caller.Tenant,
            UserKey = note.Call?.Caller.UserKey,
            At = note.At,
            ClockAt = note.Call?.Caller.Now,
            Method = note.Method,
            Command = note.Call?.Command.Name,
            CertificateId = CertificateId.Parse(note.Parameters[GlobalParameters.CertificateId].Single ?? "")?.Value,
            Parameters = Write(note.Parameters, secrets, note.Call is null ? MaxNobodysLength : MaxParametersLength),
            Status = note.Status,
            ErrorNumber = note.Answer?.ErrorNumber,
            Rule = note.Answer?.Rule,
            FaultId = note.FaultId,
            IsRepeat = note.Answer is { IsRepeated: true },
            Answer = note.Answer is { Document: var document } ? Cut.To(secrets.BlankedDocument(document), MaxAnswerLength) : null,
            Microseconds = (long)note.Took.TotalMicroseconds,
        };
    }

    // Also of a request that the first stage refused, if it named one.
    private static ApiCommand? CommandOf(RequestNote note) => note.Call?.Command ?? CommandTable.Find(note.Parameters[GlobalParameters.Command].Single ?? "");

    private static string Write(RequestParameters parameters, Secrets secrets, int left)
    {
        using var bytes = new MemoryStream();
        using var json = new Utf8JsonWriter(bytes, Options);

        json.WriteStartObject();

        foreach (var name in parameters.Names.TakeWhile(_ => left > 0))
        {
            json.WritePropertyName(Text(secrets.Blanked(name), MaxNameLength));

            if (parameters[name].IsAmbiguous)
            {
                json.WriteStartArray();

                foreach (var value in parameters.ValuesOf(name).TakeWhile(_ => left > 0))
                {
                    json.WriteStringValue(Text(secrets.Blanked(name, value), MaxValueLength));
                }

                json.WriteEndArray();
            }
            else
            {
                json.WriteStringValue(Text(secrets.Blanked(name, parameters[name].Value), MaxValueLength));
            }
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);

        // Half a surrogate is no text that JSON could carry.
        string Text(string text, int length)
        {
            var cut = Cut.To(text, Math.Min(length, Math.Max(left, 1)));
            left -= cut.Length;
            return cut.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut)) : cut;
        }
    }
}
