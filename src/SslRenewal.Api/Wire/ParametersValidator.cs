using FluentValidation;
using FluentValidation.Results;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Wire;

/// <summary>Judges a command's parameters by their rules, in the command's order: whether each can be read at all.</summary>
internal sealed class ParametersValidator : AbstractValidator<ParameterReading>
{
    // In one rule: each of its own would be compiled by itself, and have its sentence searched for places to fill.
    public ParametersValidator(IReadOnlyList<ApiParameter> parameters) => RuleFor(reading => reading.Parameters).Custom((sent, context) =>
    {
        foreach (var parameter in parameters)
        {
            foreach (var rule in parameter.Rules)
            {
                if (!rule.Holds(sent[parameter.Name], context.InstanceToValidate.Today))
                {
                    context.AddFailure(new ValidationFailure(parameter.Name, rule.Sentence) { CustomState = rule.Refusal });
                    return;
                }
            }
        }
    });

    /// <summary>The first refusal, or <see langword="null"/> where everything can be read.</summary>
    public Refusal? FirstRefusal(ParameterReading reading) => Validate(reading).Errors is [var first, ..] ? (Refusal)first.CustomState : null;
}
