using System.Globalization;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Wire;

/// <summary>A parameter as the documentation lists it, and the rules on its text; what may be granted is the domain's to say.</summary>
/// <param name="DataType">The documentation's word: Number or String.</param>
/// <param name="MaxLength">In UTF-16 units.</param>
internal sealed record ApiParameter(string Name, string DataType, int MaxLength, bool Required, string Description)
{
    private const string Twice = "give it twice, with values that differ";

    /// <summary>A value that the demo scenario answers OK to.</summary>
    public string? Example { get; init; }

    /// <summary>In the order in which they are judged; the first one broken is the answer.</summary>
    public IReadOnlyList<ParameterRule> Rules { get; private init; } = [];

    private string Slug => Name.ToLowerInvariant();

    /// <summary>With the vendor's errors, where it documents one.</summary>
    public ApiParameter Refuses(ApiError? missing = null, ApiError? tooLong = null, Reading? invalid = null, Reading? outOfRange = null, string? slug = null)
    {
        List<ParameterRule> rules = [];

        if (invalid is not null)
        {
            rules.Add(Rule("invalid", invalid.Error, $"{Name} is not given twice with values that differ", (text, _) => !text.IsAmbiguous, Twice, ["1", "2"]) with { IsOnRepetition = true });
        }

        if (missing is not null)
        {
            rules.Add(Rule("missing", missing, $"{Name} is given", (text, _) => !text.IsMissing, "leave it out", []));
        }

        if (tooLong is not null)
        {
            rules.Add(Rule(
                "too-long", tooLong, string.Create(CultureInfo.InvariantCulture, $"{Name} is not longer than {MaxLength}, counted in UTF-16 units"), (text, _) => text.IsAmbiguous || text.Value.Length <= MaxLength,
                string.Create(CultureInfo.InvariantCulture, $"{MaxLength + 1} characters"), [new string('1', MaxLength + 1)]));
        }

        if (invalid is not null)
        {
            rules.Add(Read("invalid", invalid));
        }

        if (outOfRange is not null)
        {
            rules.Add(Read("out-of-range", outOfRange));
        }

        return this with { Rules = rules };

        ParameterRule Rule(string what, ApiError error, string sentence, Func<ParameterText, DateOnly, bool> holds, string provoke, IReadOnlyList<string> breaking) =>
            new(new($"{slug ?? Slug}.{what}", error), sentence, holds) { Provoke = provoke, Breaking = breaking };

        ParameterRule Read(string what, Reading reading) =>
            Rule(what, reading.Error, reading.Sentence, (text, day) => text.IsMissing || reading.CanBeRead(text.Value, day), $"`{reading.Wrong}`", [reading.Wrong]);
    }

    /// <summary>With an error where it is given twice with values that differ, though any value can be read.</summary>
    public ApiParameter RefusesTwo(ApiError error) => this with
    {
        Rules = [new ParameterRule(new($"{Slug}.invalid", error), $"{Name} is not given twice with values that differ", (text, _) => !text.IsAmbiguous) { IsOnRepetition = true, Provoke = Twice, Breaking = ["1", "2"] }, .. Rules],
    };

    /// <summary>How a text is read on a day, a sentence that is true when it can be, and the error where it cannot.</summary>
    internal sealed record Reading(string Sentence, Func<string, DateOnly, bool> CanBeRead, ApiError Error)
    {
        /// <summary>A text that breaks this reading, and nothing that is judged before it.</summary>
        public required string Wrong { get; init; }
    }
}
