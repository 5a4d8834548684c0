using SslRenewal.Api.Journal;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Journal;

namespace SslRenewal.Api.Manage.Requests;

/// <summary>Counts the requests that meet an assertion, and looks for those that nearly do.</summary>
internal sealed class AssertionCheck(RenewalDbContext database, JournalReading journal)
{
    /// <summary>So many requests a difference shows.</summary>
    private const int MaxShown = 3;

    public async Task<AssertionOutcome> CheckAsync(RequestAssertion assertion, CancellationToken cancellationToken)
    {
        if (Mistake(assertion) is { } mistake)
        {
            return new AssertionOutcome.Mistaken(mistake);
        }

        if (await assertion.ToQueryAsync(database, cancellationToken) is not { } query)
        {
            return new AssertionOutcome.Mistaken($"userName: there is no user {assertion.UserName}");
        }

        var matched = new List<JournalRow>();
        var count = 0;

        // The newest of equally near ones come first, and stay.
        var nearest = new List<(JournalRow Row, IReadOnlyList<FieldDifference> Differences)>();

        await foreach (var row in journal.WithoutAnswersAsync(new JournalQuery { User = query.User, WithNobodys = true, Since = query.Since, After = query.After }, cancellationToken))
        {
            var differences = FieldDifferences.Of(query, assertion.Parameters, row);

            if (differences is [])
            {
                count++;
                Keep(matched, row);
            }
            else
            {
                nearest.Add((row, differences));
                nearest = [.. nearest.OrderBy(near => near.Differences.Sum(difference => difference.Weight)).Take(MaxShown)];
            }
        }

        return count >= assertion.Fewest && count <= assertion.Most
            ? new AssertionOutcome.Holds(count)
            : new AssertionOutcome.Fails(DifferenceText.Write(assertion, query, count, matched, count < assertion.Fewest ? nearest : []), count);
    }

    private static void Keep(List<JournalRow> matched, JournalRow row)
    {
        if (matched.Count < MaxShown)
        {
            matched.Add(row);
        }
    }

    private static string? Mistake(RequestAssertion assertion) => assertion switch
    {
        { Mistake: { } mistake } => mistake,
        { Times: < 0 } => "times: expected 0 or above",
        { AtLeast: < 0 } => "atLeast: expected 0 or above",
        { AtMost: < 0 } => "atMost: expected 0 or above",
        { Times: not null, AtLeast: not null } or { Times: not null, AtMost: not null } => "times: expected either times, or atLeast and atMost",
        { AtLeast: { } least, AtMost: { } most } when least > most => "atMost: expected no less than atLeast",
        { Parameters: { } parameters } when parameters.Keys.FirstOrDefault(name => name.Equals(GlobalParameters.ApiKey, StringComparison.OrdinalIgnoreCase)) is { } key => $"parameters.{key}: keys are not kept",
        _ => null,
    };
}
