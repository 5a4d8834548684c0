using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Wire;

/// <summary>A call that passed the first stage: one command, for one user, at one instant.</summary>
/// <param name="RequestedCommand">The command's name as sent.</param>
internal sealed record ApiCall(ApiCommand Command, string RequestedCommand, Caller Caller, RequestParameters Parameters, Guid RequestId, long StartedAt)
{
    /// <summary>As sent with a charging command, or <see langword="null"/>.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The faults that may still strike it, in the order made; the first that shows does.</summary>
    public IReadOnlyList<FaultRow> Faults { get; init; } = [];

    /// <summary>The day by the tenant's clock, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Caller.Now.UtcDateTime);
}
