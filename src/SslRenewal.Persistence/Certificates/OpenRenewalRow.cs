using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Certificates;

/// <summary>A certificate's open renewal: ordered, and not cancelled before it was activated.</summary>
[Table("open_renewals")]
public sealed class OpenRenewalRow
{
    public required int Tenant { get; init; }

    public required int CertificateId { get; init; }

    /// <summary>The certificate that renews it.</summary>
    public required int RenewalId { get; init; }
}
