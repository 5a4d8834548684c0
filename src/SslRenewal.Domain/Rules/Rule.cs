using SslRenewal.Domain.Errors;

namespace SslRenewal.Domain.Rules;

/// <summary>One condition of a command, and the answer to an attempt that does not meet it.</summary>
/// <typeparam name="TAttempt">All that the command's rules may look at.</typeparam>
/// <param name="Stage">The stage of checks it belongs to, from 3 on.</param>
/// <param name="Name">Its stable slug.</param>
/// <param name="Sentence">True when it holds.</param>
public sealed record Rule<TAttempt>(int Stage, string Name, string Sentence, Predicate<TAttempt> Holds, ApiError Error)
{
    /// <summary>The error where its text depends on the attempt.</summary>
    public Func<TAttempt, ApiError>? ErrorFor { get; init; }

    /// <summary>How a developer provokes the error, in words.</summary>
    public required string Provoke { get; init; }

    public Refusal Refuse(TAttempt attempt) => new(Name, ErrorFor?.Invoke(attempt) ?? Error);
}
