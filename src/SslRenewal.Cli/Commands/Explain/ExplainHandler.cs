using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Spectre.Console;
using SslRenewal.Api.Manage.Renewal;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Explain;

internal static class ExplainHandler
{
    private const string TooEarly = "window.too-early";

    public static async Task<int> HandleAsync(ExplainOptions options, Session session, CancellationToken cancellationToken)
    {
        var answer = await session.Service.SendAsync(HttpMethod.Get, PathOf(options), body: null, cancellationToken);
        var told = session.Tell<DryRunAnswer>(answer, dryRun => Show(options.Id, dryRun, session));

        return told == ExitCode.Done && !answer.Read<DryRunAnswer>().Eligible ? ExitCode.Refused : told;
    }

    private static string PathOf(ExplainOptions options) =>
        QueryHelpers.AddQueryString(string.Create(CultureInfo.InvariantCulture, $"/manage/certificates/{options.Id}/renewal"), new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["userName"] = options.User,
            ["years"] = options.Years is { } years ? Texts.Number(years) : null,
            ["sslType"] = options.Type,
            ["promotionCode"] = options.Promotion,
        });

    private static void Show(int id, DryRunAnswer dryRun, Session session)
    {
        var table = Texts.Table("", "RULE", "HOLDS WHEN", "ELSE");

        foreach (var rule in dryRun.Rules)
        {
            _ = table.With(new Style(rule.Holds ? Color.Default : Color.Red), rule.Holds ? "held" : "broken", rule.Name, rule.Sentence, rule.Error is { } error ? $"{error.Number} {error.Message}" : "");
        }

        session.Show(table);
        session.Say("");
        session.Say(Verdict(id, dryRun));

        if (dryRun is { EligibleFrom: { } from, EligibleUntil: { } until })
        {
            session.Say($"Window:   {Texts.Day(from)} to {Texts.Day(until)}{(dryRun.SuggestedWindow is { } days ? $", best {Texts.Day(days.Start)} to {Texts.Day(days.End)}" : "")}");
        }

        session.Say($"Price:    {Texts.Money(dryRun.Price)} dollars");

        if (dryRun.Coverage is { } coverage)
        {
            session.Say($"Coverage: {Texts.Count(coverage.TermDays, "day")} paid, {coverage.CarriedDays} carried over, {coverage.BonusDays} given; until {Texts.Instant(coverage.ExpiresOn)} if it were activated and issued now");
        }
    }

    private static string Verdict(int id, DryRunAnswer dryRun)
    {
        var broken = dryRun.Rules.Where(rule => !rule.Holds).ToArray();

        return broken is not [var first, ..]
            ? $"Certificate {id} can be renewed."
            : $"Certificate {id} cannot be renewed: {Texts.Count(broken.Length, "rule")} broken; the answer would be {first.Error?.Number}, {Texts.Plain(first.Error?.Message)} ({first.Name}).{From(dryRun, broken)}";
    }

    // Where it is too early, and nothing else, time alone mends it.
    private static string From(DryRunAnswer dryRun, IReadOnlyList<RuleVerdict> broken) =>
        dryRun.EligibleFrom is { } from && broken.All(rule => rule.Name.StartsWith(TooEarly, StringComparison.Ordinal)) ? $" From {Texts.Day(from)} on it can." : "";
}
