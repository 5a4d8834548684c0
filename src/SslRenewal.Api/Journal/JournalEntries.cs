using System.Text.Json;
using System.Xml;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence.Journal;

namespace SslRenewal.Api.Journal;

/// <summary>Reads rows as entries, with all that follows from the tables by which requests are answered.</summary>
internal static class JournalEntries
{
    private const double MicrosecondsInMillisecond = 1000;

    /// <param name="userName">The user's name as it is written, or <see langword="null"/> where there is none any more.</param>
    public static JournalEntry Of(JournalRow row, string? userName)
    {
        var parameters = JournalParameters.Read(row.Parameters);

        return new JournalEntry(
            row.Id, row.RequestId, row.At, row.ClockAt, userName ?? row.UserKey, row.Method, row.Command, row.CertificateId,
            parameters, Unread(row.Command, parameters), row.Status, IsOk(row), Error(row), row.Rule,
            JudgedRules.Of(row, name => parameters.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.Array),
            row.FaultId, row.IsRepeat, row.Answer, row.Microseconds / MicrosecondsInMillisecond);
    }

    /// <summary>Whether an OK document was answered.</summary>
    public static bool IsOk(JournalRow row) => row is { Status: StatusCodes.Status200OK, ErrorNumber: null, Answer: not null };

    private static UnreadParameter[] Unread(string? commandName, Dictionary<string, JsonElement> parameters)
    {
        var command = CommandTable.Find(commandName ?? (parameters.TryGetValue(GlobalParameters.Command, out var sent) ? JournalParameters.Text(sent) : ""));
        return [.. parameters.Keys.Where(name => !UnreadNames.IsRead(name, command)).Select(name => new UnreadParameter(name, UnreadNames.Nearest(name, command)))];
    }

    // The message stands before all that a cut takes away.
    private static JournalError? Error(JournalRow row) => row is { ErrorNumber: { } number, Answer: { } answer } ? new JournalError(number, Message(answer)) : null;

    private static string? Message(string answer)
    {
        try
        {
            using var text = new StringReader(answer);
            using var xml = XmlReader.Create(text);

            return xml.ReadToFollowing("Error") ? xml.ReadElementContentAsString() : null;
        }
        catch (XmlException)
        {
            // One entry that is no document must not hide all others.
            return null;
        }
    }
}
