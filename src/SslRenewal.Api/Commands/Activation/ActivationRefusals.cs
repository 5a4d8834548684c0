using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>Every refusal of an activation or a reissue, in the order of its judgement: those of its parameters, then the domain's.</summary>
internal static class ActivationRefusals
{
    public static IReadOnlyList<DocumentedRefusal> Of(IReadOnlyList<ApiParameter> parameters, IReadOnlyList<Rule<ActivationAttempt>> rules) => [.. DocumentedRefusal.OfParameters(parameters), .. DocumentedRefusal.OfRules(rules)];
}
