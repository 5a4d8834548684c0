using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Renewals;

/// <summary>A renewal that was prepared on the desk: what is paid for exactly once, however often its page is sent.</summary>
[Table("renewal_drafts")]
public sealed class RenewalDraftRow
{
    public const int MaxKeyLength = 20;

    public required int Tenant { get; init; }

    public required Guid DraftId { get; init; }

    /// <summary>What is paid together: one draft or several.</summary>
    public required Guid BasketId { get; init; }

    public required string UserKey { get; init; }

    /// <summary>The certificate that is to be renewed.</summary>
    public required int CertificateId { get; init; }

    public required int Years { get; init; }

    /// <summary>The kind of key that is to be generated, or <see langword="null"/> where a signing request was uploaded.</summary>
    public string? KeyKind { get; init; }

    /// <summary>The signing request that was uploaded, PEM.</summary>
    public string? Csr { get; init; }

    /// <summary>What the certificate's own application lacked and was told on the desk, a JSON object.</summary>
    public string? Told { get; init; }

    /// <summary>By the tenant's clock.</summary>
    public required DateTimeOffset PreparedAt { get; init; }

    /// <summary>The renewal, once it is paid.</summary>
    public int? RenewalId { get; set; }
}
