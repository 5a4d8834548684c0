using System.Globalization;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Journal;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Console.Requests;

/// <summary>Which requests the page shows, as its address says; what cannot be read shows all.</summary>
/// <param name="Whose"><c>user</c> leaves out what the first stage refused, which is nobody's.</param>
/// <param name="Command">A command's own name.</param>
/// <param name="CertificateId">The number that the requests carried.</param>
/// <param name="Answer"><c>ok</c> or <c>other</c>.</param>
public sealed record RequestFilter(string? Whose, string? Command, string? CertificateId, string? Answer)
{
    internal const string User = "user";
    internal const string Ok = "ok";
    internal const string Other = "other";

    /// <summary>Whether it leaves anything out.</summary>
    public bool Narrows => Of(user: null) != new JournalQuery { WithNobodys = true };

    internal JournalQuery Of(UserRow? user) => new()
    {
        User = user,
        WithNobodys = Whose is not User,
        Command = CommandTable.Find(Command ?? "")?.Name,
        CertificateId = Domain.Certificates.CertificateId.Parse(CertificateId?.Trim() ?? "")?.Value,
        Ok = Answer switch { Ok => true, Other => false, _ => null },
    };

    /// <summary>The address of what it shows, from a place on.</summary>
    internal string? Address(Desk desk, string direction, long? place) => place is not { } at ? null : desk.At(string.Create(
        CultureInfo.InvariantCulture,
        $"{Section.Requests.Path}?whose={Escaped(Whose)}&command={Escaped(Command)}&certificateId={Escaped(CertificateId)}&answer={Escaped(Answer)}&{direction}={at}"));

    private static string Escaped(string? text) => Uri.EscapeDataString(text ?? "");
}
