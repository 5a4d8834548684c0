using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Wire;

/// <summary>One condition on a parameter's text, and the answer to a text that does not meet it. The day is the clock's, by UTC.</summary>
internal sealed record ParameterRule(Refusal Refusal, string Sentence, Func<ParameterText, DateOnly, bool> Holds)
{
    /// <summary>Whether it is about a parameter that was given twice, with values that differ.</summary>
    public bool IsOnRepetition { get; init; }

    /// <summary>Values that break it: one, several where it is about repetition, none where it is about a parameter that is left out.</summary>
    public required IReadOnlyList<string> Breaking { get; init; }

    /// <summary>The same in words, for who wants to see the error.</summary>
    public required string Provoke { get; init; }
}
