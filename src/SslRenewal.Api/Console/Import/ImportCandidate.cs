using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Foreign;

namespace SslRenewal.Api.Console.Import;

/// <summary>A certificate that was found in a file, and could be kept.</summary>
public sealed record ImportCandidate
{
    /// <summary>The vendor's number, where the file says it.</summary>
    public CertificateId? Number { get; init; }

    public required Product Product { get; init; }

    public required CertificateStatus Status { get; init; }

    /// <summary>The common name, where one is known.</summary>
    public string? HostName { get; init; }

    /// <summary>Every name that it carries, where that is known.</summary>
    public IReadOnlyList<DomainName> Names { get; init; } = [];

    public required int Years { get; init; }

    /// <summary>Names beyond those included, where the file says so.</summary>
    public int Sans { get; init; }

    public DateTimeOffset? PurchasedAt { get; init; }

    public DateTimeOffset? IssuedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public string? Csr { get; init; }

    public string? AdminEmail { get; init; }

    /// <summary>The certificate itself, where the file has it.</summary>
    public ForeignCertificate? Leaf { get; init; }

    /// <summary>Whether its leaves are another authority's: all that was activated before it came here.</summary>
    public bool IsIssuedElsewhere => Status is not (CertificateStatus.NewPurchase or CertificateStatus.NewRenewal);

    /// <summary>Whether its type is only what it looks like.</summary>
    public bool IsTypeGuessed => Number is null && Leaf is not null && Csr is null;
}
