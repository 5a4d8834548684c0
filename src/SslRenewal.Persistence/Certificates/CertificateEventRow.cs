using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Certificates;

namespace SslRenewal.Persistence.Certificates;

/// <summary>One entry in a certificate's history.</summary>
[Table("certificate_events")]
public sealed class CertificateEventRow
{
    public const int MaxLength = 1000;

    public required int Tenant { get; init; }

    public required int CertificateId { get; init; }

    /// <summary>Counts from 1 within the certificate.</summary>
    public required int Entry { get; init; }

    /// <summary>By the tenant's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where the certificate stood then.</summary>
    public required CertificateStatus Status { get; init; }

    /// <summary>What happened, a sentence.</summary>
    public required string What { get; init; }
}
