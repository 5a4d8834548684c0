using SslRenewal.Domain.Errors;

namespace SslRenewal.Domain.Renewals;

/// <summary>One condition of renewal, and the answer to an attempt that does not meet it.</summary>
/// <param name="Stage">The stage of checks it belongs to, 3 to 9.</param>
/// <param name="Name">Its stable slug.</param>
/// <param name="Sentence">True when it holds.</param>
public sealed record RenewalRule(int Stage, string Name, string Sentence, Predicate<RenewalAttempt> Holds, ApiError Error)
{
    /// <summary>The error where its text depends on the attempt.</summary>
    public Func<RenewalAttempt, ApiError>? ErrorFor { get; init; }

    public Refusal Refuse(RenewalAttempt attempt) => new(Name, ErrorFor?.Invoke(attempt) ?? Error);
}
