using SslRenewal.Domain.Certificates;

namespace SslRenewal.Persistence.Certificates;

/// <summary>A certificate as the database holds it.</summary>
public sealed class CertificateRow
{
    public required int Tenant { get; init; }

    public required int CertificateId { get; init; }

    /// <summary>The user that holds it.</summary>
    public required string UserKey { get; init; }

    /// <summary>The catalogue's name.</summary>
    public required string SslType { get; init; }

    public required CertificateStatus Status { get; set; }

    /// <summary>The common name, once one is known.</summary>
    public string? HostName { get; set; }

    /// <summary>Names bought beyond those included.</summary>
    public required int Sans { get; set; }

    public required int Years { get; init; }

    public DateTimeOffset? IssuedAt { get; set; }

    /// <summary>The end of the coverage.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The certificate that this one renews.</summary>
    public int? RenewalOf { get; init; }

    /// <summary>The certificate that took this one's place.</summary>
    public int? ReplacedBy { get; set; }

    /// <summary>The signing request, PEM.</summary>
    public string? Csr { get; set; }

    /// <summary>What was given about the applicant, a JSON object.</summary>
    public string? Applicant { get; set; }
}
