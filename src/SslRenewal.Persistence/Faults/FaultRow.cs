using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Faults;

namespace SslRenewal.Persistence.Faults;

/// <summary>A fault to inject, its scope, and what it has struck.</summary>
[Table("faults")]
public sealed class FaultRow
{
    /// <summary>Counts up in the order made.</summary>
    public int Id { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>The account it is for, or <see langword="null"/> for any.</summary>
    public int? Tenant { get; init; }

    /// <summary>The canonical name of the command it is for, or <see langword="null"/> for any.</summary>
    public string? Command { get; init; }

    /// <summary>The certificate that a request must name, or <see langword="null"/> for any.</summary>
    public int? CertificateId { get; init; }

    /// <summary>The error that is answered, where the kind is an error.</summary>
    public int? Number { get; init; }

    public string? Message { get; init; }

    /// <summary>How long the answer is held up, where the kind is latency.</summary>
    public int? Milliseconds { get; init; }

    /// <summary>The HTTP status that is answered, where the kind is one.</summary>
    public int? Status { get; init; }

    /// <summary>The body that is answered with <see cref="Status"/>.</summary>
    public string? Body { get; init; }

    /// <summary>Whether an answer that is lost is cut before its first byte, where the kind is that.</summary>
    public bool AtConnection { get; init; }

    /// <summary>The ordinals of the matching requests that it strikes, comma-separated; or <see langword="null"/> where it strikes the next <see cref="Times"/>.</summary>
    public string? Calls { get; init; }

    /// <summary>How many requests it strikes in all.</summary>
    public required int Times { get; init; }

    /// <summary>How many requests matched since it was made; counted for ordinals only.</summary>
    public int Seen { get; set; }

    /// <summary>How many requests it struck.</summary>
    public int Hits { get; set; }
}
