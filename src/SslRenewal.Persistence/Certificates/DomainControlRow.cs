using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Issuance;

namespace SslRenewal.Persistence.Certificates;

/// <summary>How control of one name of a certificate is shown, and whether it was.</summary>
[Table("domain_controls")]
public sealed class DomainControlRow
{
    public required int Tenant { get; init; }

    public required int CertificateId { get; init; }

    /// <summary>The name as the certificate carries it, in lower case; a wildcard with its star.</summary>
    public required string Name { get; init; }

    /// <summary>Counts from 0, the common name first.</summary>
    public required int Position { get; init; }

    public required DomainControlMethod Method { get; set; }

    /// <summary>Who is asked, where the method is by e-mail.</summary>
    public string? ApproverEmail { get; set; }

    /// <summary>What the link in the approver's mail ends with: nobody else knows it.</summary>
    public string? Token { get; set; }

    /// <summary>When it was shown.</summary>
    public DateTimeOffset? ShownAt { get; set; }
}
