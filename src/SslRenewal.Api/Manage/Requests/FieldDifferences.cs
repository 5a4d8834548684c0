using System.Globalization;
using System.Text.Json;
using SslRenewal.Api.Journal;
using SslRenewal.Persistence.Journal;

namespace SslRenewal.Api.Manage.Requests;

/// <summary>In what a request is not as asserted.</summary>
internal static class FieldDifferences
{
    // Another command or user makes it another request; a parameter beside them hardly does.
    private const int Another = 5;
    private const int OfParameter = 1;

    public static IReadOnlyList<FieldDifference> Of(JournalQuery asserted, IReadOnlyDictionary<string, string?>? parameters, JournalRow row)
    {
        List<FieldDifference> differences = [];

        Compare("command", asserted.Command, row.Command, Another);
        Compare("userName", asserted.User?.UserKey, row.UserKey, Another);
        Compare("certificateId", asserted.CertificateId, row.CertificateId);
        Compare("ok", asserted.Ok, JournalEntries.IsOk(row));
        Compare("status", asserted.Status, row.Status);
        Compare("errorNumber", asserted.ErrorNumber, row.ErrorNumber);
        Compare("rule", asserted.Rule, row.Rule);
        Compare("fault", asserted.Fault, row.FaultId);
        Compare("requestId", asserted.RequestId, row.RequestId, Another);

        if (parameters is { Count: > 0 })
        {
            var sent = JournalParameters.Read(row.Parameters);
            differences.AddRange(parameters.Select(parameter => CompareParameter(parameter.Key, parameter.Value, sent)).OfType<FieldDifference>());
        }

        return differences;

        void Compare(string name, object? expected, object? actual, int weight = 2)
        {
            if (expected is not null && !expected.Equals(actual))
            {
                differences.Add(new FieldDifference($"{name} is {Word(actual)} instead of {Word(expected)}", weight));
            }
        }
    }

    private static FieldDifference? CompareParameter(string name, string? expected, Dictionary<string, JsonElement> sent)
    {
        var actual = sent.TryGetValue(name, out var value) ? JournalParameters.Text(value) : null;

        return actual == expected?.Trim() ? null : new FieldDifference((expected, actual) switch
        {
            (null, _) => $"{name} is {actual} instead of left out",
            (_, null) => $"{name} is left out instead of {expected}",
            _ => $"{name} is {actual} instead of {expected}",
        }, OfParameter);
    }

    private static string Word(object? value) => value switch
    {
        null => "none",
        bool isTrue => isTrue ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
