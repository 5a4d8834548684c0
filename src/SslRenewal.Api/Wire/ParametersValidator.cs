using FluentValidation;
using FluentValidation.Internal;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Wire;

/// <summary>Judges a command's parameters by their rules, in the command's order: whether each can be read at all.</summary>
internal sealed class ParametersValidator : AbstractValidator<ParameterReading>
{
    static ParametersValidator() => ValidatorOptions.Global.MessageFormatterFactory = () => new AsItStands();

    public ParametersValidator(IReadOnlyList<ApiParameter> parameters)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;

        // All in one chain: each chain of its own would be compiled by itself.
        IRuleBuilder<ParameterReading, RequestParameters> rules = RuleFor(reading => reading.Parameters);

        foreach (var (parameter, rule) in parameters.SelectMany(parameter => parameter.Rules.Select(rule => (parameter, rule))))
        {
            rules = rules.Must((reading, sent) => rule.Holds(sent[parameter.Name], reading.Today)).WithState(_ => rule.Refusal).WithMessage(rule.Sentence);
        }
    }

    /// <summary>The first refusal, or <see langword="null"/> where everything can be read.</summary>
    public Refusal? FirstRefusal(ParameterReading reading) => Validate(reading).Errors is [var first, ..] ? (Refusal)first.CustomState : null;

    // The sentences have no places to be filled: looking for them would take a regular expression, which is compiled first.
    private sealed class AsItStands : MessageFormatter
    {
        public override string BuildMessage(string messageTemplate) => messageTemplate;
    }
}
