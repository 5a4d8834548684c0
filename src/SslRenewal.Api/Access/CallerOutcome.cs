using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Access;

/// <summary>What the first stage found: who asks for which command, or what refused the request.</summary>
internal abstract record CallerOutcome
{
    private CallerOutcome() { }

    public sealed record Known(Caller Caller, ApiCommand Command) : CallerOutcome;

    public sealed record Refused(Refusal Refusal) : CallerOutcome;
}
