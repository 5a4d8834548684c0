using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Wire;

/// <summary>A refusal as the documentation lists it: the stage it belongs to, and the condition that was not met.</summary>
internal sealed record DocumentedRefusal(int Stage, Refusal Refusal, string Sentence)
{
    private const int ParameterStage = 2;

    /// <summary>The refusals of a command's parameters, each rule once.</summary>
    public static IEnumerable<DocumentedRefusal> OfParameters(IEnumerable<ApiParameter> parameters) =>
        parameters.SelectMany(parameter => parameter.Rules).Select(rule => new DocumentedRefusal(ParameterStage, rule.Refusal, rule.Sentence));
}
