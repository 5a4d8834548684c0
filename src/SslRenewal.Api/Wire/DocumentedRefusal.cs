using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Api.Wire;

/// <summary>A refusal as the documentation lists it: the stage it belongs to, and the condition that was not met.</summary>
internal sealed record DocumentedRefusal(int Stage, Refusal Refusal, string Sentence)
{
    private const int ParameterStage = 2;

    /// <summary>How a developer sees it, in words.</summary>
    public required string Provoke { get; init; }

    /// <summary>The refusals of a command's parameters, each rule once.</summary>
    public static IEnumerable<DocumentedRefusal> OfParameters(IEnumerable<ApiParameter> parameters) =>
        parameters.SelectMany(parameter => parameter.Rules).Select(rule => new DocumentedRefusal(ParameterStage, rule.Refusal, rule.Sentence) { Provoke = rule.Provoke });

    /// <summary>The refusals of a command's rules in the domain.</summary>
    public static IEnumerable<DocumentedRefusal> OfRules<TAttempt>(IEnumerable<Rule<TAttempt>> rules) =>
        rules.Select(rule => new DocumentedRefusal(rule.Stage, new Refusal(rule.Name, rule.Error), rule.Sentence) { Provoke = rule.Provoke });
}
