using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Certificates;

/// <summary>One X.509 certificate that was issued under a certificate.</summary>
[Table("leaves")]
public sealed class LeafRow
{
    public required int Tenant { get; init; }

    public required int CertificateId { get; init; }

    /// <summary>Counts from 1 within the certificate.</summary>
    public required int Number { get; init; }

    /// <summary>Upper-case hexadecimal digits; unique among the leaves of this authority, which another's may repeat.</summary>
    public required string Serial { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public required string Pem { get; init; }

    /// <summary>Whether another authority issued it, and it was only brought here: this one's revocation knows nothing of it.</summary>
    public bool IsImported { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
