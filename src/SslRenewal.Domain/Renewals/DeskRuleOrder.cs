using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Renewals;

/// <summary>Judges by the desk's rules in their order, and takes over those of the XML API.</summary>
public static class DeskRuleOrder
{
    /// <summary>The first rule that is broken, or <see langword="null"/> where all hold.</summary>
    public static DeskRefusal? FirstRefusal<TAttempt>(this IReadOnlyList<DeskRule<TAttempt>> rules, TAttempt attempt) =>
        rules.FirstOrDefault(rule => !rule.Holds(attempt)) is { } broken ? new DeskRefusal(broken.Name, broken.Reason(attempt)) : null;

    /// <summary>A rule of the XML API as the desk judges by it; where there is nothing that it looks at yet, it holds.</summary>
    /// <param name="reason">The desk's own words, or <see langword="null"/> for those of the XML API.</param>
    internal static DeskRule<TAttempt> ToDesk<TAttempt, TWire>(this Rule<TWire> rule, Func<TAttempt, TWire?> view, Func<TAttempt, string>? reason) where TWire : class => new(
        rule.Name, rule.Sentence,
        attempt => view(attempt) is not { } seen || rule.Holds(seen),
        reason ?? (attempt => view(attempt) is { } seen ? rule.Refuse(seen).Error.Message : rule.Sentence));
}
