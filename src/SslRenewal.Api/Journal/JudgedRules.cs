using System.Collections.Frozen;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence.Journal;

namespace SslRenewal.Api.Journal;

/// <summary>What became of every rule in a request, by the tables that requests are judged by: those before the one that broke held, and those after it were not reached.</summary>
internal static class JudgedRules
{
    private static readonly (string Name, string Sentence)[] FirstStage = [.. FirstStageSentences.InOrder];

    /// <summary>The slugs that an answer may name.</summary>
    public static FrozenSet<string> Known { get; } =
        FirstStage.Select(rule => rule.Name).Concat(CommandTable.All.SelectMany(command => command.Refusals).Select(refusal => refusal.Refusal.Rule)).Append(WireFaults.ErrorRule).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="isTwice">Whether a parameter was given twice, with values that differ.</param>
    public static IReadOnlyList<JudgedRule> Of(JournalRow row, Func<string, bool> isTwice)
    {
        if (row.Command is null || CommandTable.Find(row.Command) is not { } command)
        {
            return row.Rule is { } refused ? Judge(FirstStage, Array.FindIndex(FirstStage, rule => rule.Name == refused)) : [];
        }

        var passed = Judge(FirstStage, FirstStage.Length);
        (string Name, string Sentence)[] own = [.. command.Refusals.Select(refusal => (refusal.Refusal.Rule, refusal.Sentence))];

        return row switch
        {
            // What answered was judged when it was new.
            { IsRepeat: true } => [.. passed, .. Judge(own, broken: 0, isBroken: false)],

            // A fault that answers an error of its own, or cuts the line before anything is done, comes before all of them.
            { Rule: { } rule } => [.. passed, .. Judge(own, Math.Max(Broken(command, own, rule, isTwice), 0), isBroken: Array.Exists(own, known => known.Name == rule))],
            { Answer: not null } => [.. passed, .. Judge(own, own.Length)],
            { FaultId: not null, Answer: null } => [.. passed, .. Judge(own, broken: 0, isBroken: false)],

            // A database that did not answer: nobody knows how far it came.
            _ => passed,
        };
    }

    // A parameter has one slug for a value that cannot be read and for two that differ, which is judged first.
    private static int Broken(ApiCommand command, (string Name, string Sentence)[] own, string rule, Func<string, bool> isTwice) =>
        command.Parameters.FirstOrDefault(parameter => parameter.Rules.Any(known => known.Refusal.Rule == rule)) is { } parameter && !isTwice(parameter.Name)
            ? Array.FindLastIndex(own, known => known.Name == rule)
            : Array.FindIndex(own, known => known.Name == rule);

    private static JudgedRule[] Judge((string Name, string Sentence)[] rules, int broken, bool isBroken = true) =>
        [.. rules.Select((rule, at) => new JudgedRule(rule.Name, rule.Sentence, at < broken ? JudgedRule.Held : at == broken && isBroken ? JudgedRule.Broke : JudgedRule.NotReached))];
}
