using Microsoft.AspNetCore.WebUtilities;
using SslRenewal.Api.Journal;
using SslRenewal.Api.Manage.Requests;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Requests;

internal static class RequestsHandler
{
    public static Task<int> HandleAsync(RequestsOptions options, Session session, CancellationToken cancellationToken) =>
        session.AskAsync<RequestPage>(HttpMethod.Get, QueryHelpers.AddQueryString("/manage/requests", options.Query), body: null, page => Show(page, session), cancellationToken);

    private static void Show(RequestPage page, Session session)
    {
        if (page.Items.Count == 0)
        {
            session.Say("No requests.");
            return;
        }

        var table = Texts.Table("ENTRY", "AT", "USER", "COMMAND", "CERTIFICATE", "ANSWER", "NOT READ");

        foreach (var entry in page.Items)
        {
            _ = table.With($"{entry.Id}", Texts.Instant(entry.At), entry.UserName, entry.Command, Texts.Number(entry.CertificateId), AnswerOf(entry), string.Join(", ", entry.Unread.Select(Unread)));
        }

        session.Show(table);

        if (page.Next is { } next)
        {
            session.Say($"There are more: --before {next}.");
        }
    }

    private static string AnswerOf(JournalEntry entry) => entry switch
    {
        { Error: { } error } => $"{error.Number} {error.Message}",
        { Ok: true } => "OK",
        { Status: 0 } => "cut",
        _ => $"HTTP {entry.Status}",
    };

    private static string Unread(UnreadParameter parameter) => parameter.Suggestion is { } meant ? $"{parameter.Name} ({meant}?)" : parameter.Name;
}
