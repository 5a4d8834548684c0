using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.KeptAnswers;

/// <summary>The OK answer of a charging command that came with an <c>Idempotency-Key</c>, stored in its order's transaction.</summary>
[Table("kept_answers")]
public sealed class KeptAnswerRow
{
    /// <summary>The longest key that is kept.</summary>
    public const int MaxKeyLength = 255;

    public required int Tenant { get; init; }

    public required string UserKey { get; init; }

    public required string Command { get; init; }

    public required string Key { get; init; }

    /// <summary>The SHA-256 of the parameters that the command reads, as sent.</summary>
    public required string ParametersHash { get; init; }

    /// <summary>The answer, byte for byte.</summary>
    public required string Document { get; init; }

    /// <summary>The first and the last day on which the certificate could be renewed, as a header told; <see langword="null"/> where none did.</summary>
    public DateOnly? EligibleFrom { get; init; }

    public DateOnly? EligibleUntil { get; init; }

    /// <summary>The deprecated name that was replaced, as a header told.</summary>
    public string? ReplacedType { get; init; }

    /// <summary>In real time, whatever the service's clock says.</summary>
    public required DateTimeOffset KeptAt { get; init; }
}
