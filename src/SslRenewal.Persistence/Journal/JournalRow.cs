using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Journal;

/// <summary>A request to the XML API, and what was answered; no secret is in it.</summary>
[Table("journal")]
public sealed class JournalRow
{
    public const int MaxCommandLength = 80;

    public const int MaxRuleLength = 80;

    public const int MaxMethodLength = 10;

    /// <summary>Counts up in the order in which requests were answered.</summary>
    public long Id { get; init; }

    /// <summary>As the answer's header tells it.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Whose key it came with, or <see langword="null"/> where it was nobody's.</summary>
    public int? Tenant { get; init; }

    /// <summary>The user that it acted for, or <see langword="null"/> where there is none of that name.</summary>
    public string? UserKey { get; init; }

    /// <summary>When it came, in real time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the tenant's clock said.</summary>
    public DateTimeOffset? ClockAt { get; init; }

    /// <summary>Of HTTP.</summary>
    public required string Method { get; init; }

    /// <summary>The canonical name, or <see langword="null"/> where the first stage refused.</summary>
    public string? Command { get; init; }

    /// <summary>The request's parameter, where it is a number.</summary>
    public int? CertificateId { get; init; }

    /// <summary>As sent, a JSON object; secrets are blanked out.</summary>
    public required string Parameters { get; init; }

    /// <summary>The HTTP status of the answer; 0 where the connection was cut before one.</summary>
    public required int Status { get; init; }

    /// <summary>The error's number, or <see langword="null"/> where there is none.</summary>
    public int? ErrorNumber { get; init; }

    /// <summary>The slug of the rule that refused.</summary>
    public string? Rule { get; init; }

    /// <summary>The fault that struck.</summary>
    public int? FaultId { get; init; }

    /// <summary>Whether the answer was an earlier one, repeated for its <c>Idempotency-Key</c>.</summary>
    public required bool IsRepeat { get; init; }

    /// <summary>The body of the answer; the beginning of one that is very long.</summary>
    public string? Answer { get; init; }

    /// <summary>From the first byte to the answer, in microseconds of real time.</summary>
    public required long Microseconds { get; init; }
}
