using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Certificates;

namespace SslRenewal.Persistence.Counts;

/// <summary>How many certificates of a user are alike in what the desk adds up; kept by the database, so that no page has to count them.</summary>
[Table("certificate_counts")]
public sealed class CertificateCountRow
{
    /// <summary>The day of those that were never issued.</summary>
    public const int NoDay = -1;

    public required int Tenant { get; init; }

    public required string UserKey { get; init; }

    public required CertificateStatus Status { get; init; }

    /// <summary>The UTC day on which their coverage ends, in days since 1970-01-01.</summary>
    public required int ExpiryDay { get; init; }

    public required string SslType { get; init; }

    public required int Sans { get; init; }

    /// <summary>Whether they have an open renewal: 1 or 0.</summary>
    public required int Renewed { get; init; }

    public required int Count { get; init; }
}
