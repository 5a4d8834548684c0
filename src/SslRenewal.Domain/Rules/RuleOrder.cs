using SslRenewal.Domain.Errors;

namespace SslRenewal.Domain.Rules;

/// <summary>Judges an attempt by rules in their order.</summary>
public static class RuleOrder
{
    /// <summary>The answer of the first rule that is broken, or <see langword="null"/> where all hold.</summary>
    public static Refusal? FirstRefusal<TAttempt>(this IReadOnlyList<Rule<TAttempt>> rules, TAttempt attempt) => rules.FirstOrDefault(rule => !rule.Holds(attempt))?.Refuse(attempt);

    /// <summary>Whether every rule up to and with a stage holds.</summary>
    public static bool HoldThrough<TAttempt>(this IReadOnlyList<Rule<TAttempt>> rules, int stage, TAttempt attempt) => rules.TakeWhile(rule => rule.Stage <= stage).All(rule => rule.Holds(attempt));
}
