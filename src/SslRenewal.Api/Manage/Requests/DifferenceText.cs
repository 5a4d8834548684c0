using System.Globalization;
using SslRenewal.Api.Journal;
using SslRenewal.Persistence.Journal;

namespace SslRenewal.Api.Manage.Requests;

/// <summary>Why an assertion does not hold, in words that stand on one line each.</summary>
internal static class DifferenceText
{
    public static string Write(RequestAssertion assertion, JournalQuery query, int count, List<JournalRow> matched, List<(JournalRow Row, IReadOnlyList<FieldDifference> Differences)> nearest)
    {
        List<string> lines = [$"{Describe(assertion, query)}: expected {Expected(assertion)}, came {Times(count)}."];

        lines.AddRange(matched.Select(row => $"Came: {Describe(row)}."));
        lines.AddRange(nearest.Select(near => $"Nearest: {Describe(near.Row)}: {string.Join(", ", near.Differences.Select(difference => difference.Text))}."));

        if (count == 0 && nearest is [])
        {
            lines.Add(assertion is { Since: null, After: null } ? "No request came at all." : "No request has come since.");
        }

        return string.Join('\n', lines);
    }

    private static string Describe(RequestAssertion assertion, JournalQuery query)
    {
        List<string> words = [query.Command ?? "any command"];

        Add(assertion.CertificateId is null ? null : "for", assertion.CertificateId);
        Add(query.User is null ? null : "by", query.User?.Name);
        Add(assertion.Ok switch { true => "that is OK", false => "that is not OK", null => null });
        Add(assertion.Status is null ? null : "with status", assertion.Status);
        Add(assertion.ErrorNumber is null ? null : "with error", assertion.ErrorNumber);
        Add(assertion.Rule is null ? null : "refused by", assertion.Rule);
        Add(assertion.Fault is null ? null : "struck by fault", assertion.Fault);
        Add(assertion.RequestId is null ? null : "with id", assertion.RequestId);
        Add(assertion.Parameters is null or { Count: 0 } ? null : "with", string.Join(", ", (assertion.Parameters ?? new Dictionary<string, string?>(StringComparer.Ordinal)).Select(parameter => parameter.Value is null ? $"no {parameter.Key}" : $"{parameter.Key}={parameter.Value}")));
        Add(assertion.Since is null ? null : "since", assertion.Since);
        Add(assertion.After is null ? null : "after", assertion.After);

        return string.Join(' ', words);

        void Add(string? word, object? value = null)
        {
            if (word is not null)
            {
                words.Add(value is null ? word : string.Create(CultureInfo.InvariantCulture, $"{word} {value}"));
            }
        }
    }

    private static string Describe(JournalRow row) => string.Create(CultureInfo.InvariantCulture,
        $"{row.Id} at {row.At.UtcDateTime:HH:mm:ss}, {row.Command ?? "no command"}{(row.CertificateId is { } id ? $" for {id}" : "")}{(row.Rule is { } rule ? $", refused by {rule}" : "")}");

    private static string Expected(RequestAssertion assertion) => (assertion.Times, assertion.AtLeast, assertion.AtMost) switch
    {
        ({ } times, _, _) => Times(times),
        (_, { } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} times"),
        (_, _, { } most) => $"at most {Times(most)}",
        (_, { } least, _) => $"at least {Times(least)}",
        _ => Times(1),
    };

    private static string Times(int count) => count switch
    {
        0 => "never",
        1 => "once",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };
}
