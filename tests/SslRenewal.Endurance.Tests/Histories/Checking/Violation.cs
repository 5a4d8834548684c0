using System.Text;
using SslRenewal.Endurance.Tests.Histories.Recording;
using SslRenewal.Endurance.Tests.Histories.Sequential;

namespace SslRenewal.Endurance.Tests.Histories.Checking;

/// <summary>A history that no order explains, with as few calls as can be left.</summary>
internal static class Violation
{
    private const int MaxPlaces = 15_000;

    /// <summary>What is wrong with an account's history, or <see langword="null"/> where nothing is.</summary>
    public static string? Find(IReadOnlyList<Call> calls, ModelAccount start)
    {
        var search = Linearization.Search(calls, start);

        if (search.IsFound)
        {
            return null;
        }

        var fewest = LeaveOut(Cut(calls, start), start);
        return Describe(fewest, Linearization.Search(fewest, start));
    }

    private static bool IsWrong(IEnumerable<Call> calls, ModelAccount start) => Linearization.Search(calls, start, MaxPlaces) is { IsFound: false, IsTooLong: false };

    // What was wrong at an instant stays wrong. Nobody knew then what calls that were under way would be answered.
    private static IReadOnlyList<Call> Cut(IReadOnlyList<Call> calls, ModelAccount start)
    {
        var ends = calls.Where(call => call.IsKnown).Select(call => call.Ended).Order().ToArray();
        var (right, wrong) = (-1, ends.Length - 1);

        while (wrong - right > 1)
        {
            var middle = (right + wrong) / 2;
            (right, wrong) = IsWrong(Until(calls, ends[middle]), start) ? (right, middle) : (middle, wrong);
        }

        return [.. Until(calls, ends[wrong])];
    }

    private static IEnumerable<Call> Until(IEnumerable<Call> calls, long end) =>
        calls.Where(call => call.Began <= end).Select(call => call.Ended <= end ? call : call with { Ended = long.MaxValue, Reply = null });

    // What changed nothing can be left out, and what then is wrong was wrong before: the calls that remain are answered as they were.
    private static List<Call> LeaveOut(IReadOnlyList<Call> calls, ModelAccount start)
    {
        List<Call> left = [.. calls];

        foreach (var call in calls.Where(IsWithoutEffect))
        {
            var fewer = left.Where(other => other != call).ToList();

            if (IsWrong(fewer, start))
            {
                left = fewer;
            }
        }

        return left;
    }

    // Of a refusal where a fault struck nobody knows by its word alone.
    private static bool IsWithoutEffect(Call call) => call.Wish.Deed is >= Deed.GetInfo and <= Deed.ReadCertificate || (call.Reply is { } reply && !FaultPlans.Rules.Contains(reply)
        && (reply is JsonReply.Conflict or JsonReply.NotFound || (call.Wish.IsCommand && reply.Contains('.', StringComparison.Ordinal) && !reply.Contains(' ', StringComparison.Ordinal))));

    private static string Describe(List<Call> calls, Linearization search)
    {
        var since = calls.Min(call => call.Began);
        var text = new StringBuilder(search.IsTooLong ? $"It took too long to find an order of these {calls.Count} calls:" : $"No order of these {calls.Count} calls explains their answers:").AppendLine();

        foreach (var call in calls.OrderBy(call => call.Began))
        {
            _ = text.Append("  ").AppendLine(call.Line(since));
        }

        _ = text.Append($"The longest beginning of one has {search.Furthest.Count}: ").AppendJoin(' ', search.Furthest.Select(call => $"#{call.Number}")).AppendLine();
        _ = text.AppendLine("It leaves the account as:").AppendLine(search.FurthestState!.Text).AppendLine("None of these can come next:");

        foreach (var (call, replies) in search.Blocked())
        {
            _ = text.Append($"  #{call.Number} {call.Wish} → {call.Reply}; the model answers: ").AppendJoin(" | ", replies).AppendLine();
        }

        return text.ToString();
    }
}
