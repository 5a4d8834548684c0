using FluentValidation;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Wire;

/// <summary>Judges a command's parameters by their rules, in the command's order: whether each can be read at all.</summary>
internal sealed class ParametersValidator : AbstractValidator<ParameterReading>
{
    public ParametersValidator(IReadOnlyList<ApiParameter> parameters)
    {
        ClassLevelCascadeMode = CascadeMode.Stop;
        RuleLevelCascadeMode = CascadeMode.Stop;

        foreach (var parameter in parameters.Where(parameter => parameter.Rules is not []))
        {
            IRuleBuilder<ParameterReading, ParameterText> rules = RuleFor(reading => reading.Parameters[parameter.Name]);

            foreach (var rule in parameter.Rules)
            {
                rules = rules.Must((reading, text) => rule.Holds(text, reading.Today)).WithState(_ => rule.Refusal).WithMessage(rule.Sentence);
            }
        }
    }

    /// <summary>The first refusal, or <see langword="null"/> where everything can be read.</summary>
    public Refusal? FirstRefusal(ParameterReading reading) => Validate(reading).Errors is [var first, ..] ? (Refusal)first.CustomState : null;
}
