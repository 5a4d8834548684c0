using System.Text;
using SslRenewal.Endurance.Tests.Histories.Recording;
using SslRenewal.Endurance.Tests.Histories.Sequential;

namespace SslRenewal.Endurance.Tests.Histories.Checking;

/// <summary>A history that no order explains, with as few calls as can be left.</summary>
internal static class Violation
{
    /// <summary>What is wrong with an account's history, or <see langword="null"/> where nothing is.</summary>
    public static string? Find(IReadOnlyList<Call> calls, ModelAccount start)
    {
        if (Linearization.Search(calls, start).IsFound)
        {
            return null;
        }

        var fewest = Shrink(calls, start);
        return Describe(fewest, Linearization.Search(fewest, start));
    }

    // What changed nothing can be left out, and what then is wrong was wrong before: the calls that remain are answered as they were.
    private static List<Call> Shrink(IReadOnlyList<Call> calls, ModelAccount start)
    {
        List<Call> left = [.. calls];

        foreach (var call in calls.Where(IsWithoutEffect))
        {
            var fewer = left.Where(other => other != call).ToList();

            if (!Linearization.Search(fewer, start).IsFound)
            {
                left = fewer;
            }
        }

        return left;
    }

    // Of a refusal where a fault struck nobody knows by its word alone.
    private static bool IsWithoutEffect(Call call) => call.Reply is { } reply && (call.Wish.Deed is >= Deed.GetInfo and <= Deed.ReadCertificate
        || (call.Wish.IsCommand && reply.Contains('.', StringComparison.Ordinal) && !reply.Contains(' ', StringComparison.Ordinal) && !FaultPlans.Rules.Contains(reply))
        || reply is JsonReply.Conflict or JsonReply.NotFound);

    private static string Describe(IReadOnlyList<Call> calls, Linearization search)
    {
        var since = calls.Min(call => call.Began);
        var text = new StringBuilder($"No order of these {calls.Count} calls explains their answers:").AppendLine();

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
