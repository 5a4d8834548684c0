using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.List;

/// <summary>What the list shows of a certificate.</summary>
/// <param name="Segment">Which part of the list it was read from.</param>
public sealed record ListRow(
    int Segment, int CertificateId, string? HostName, string? HostReversed, string SslType, string StatusName, int Sans, int Years, long? ExpiryMilliseconds, int? RenewedBy, int? RenewalOf, int? ReplacedBy,
    bool AsksForLetter, long? LetterMilliseconds, long? IssueMilliseconds, string? RefusalReason)
{
    /// <summary>The columns in the order of the record, each under its name.</summary>
    public const string Columns = """
        certificate_id AS "CertificateId", host_name AS "HostName", host_reversed AS "HostReversed", ssl_type AS "SslType", status AS "StatusName", sans AS "Sans", years AS "Years", expires_at AS "ExpiryMilliseconds",
        renewed_by AS "RenewedBy", renewal_of AS "RenewalOf", replaced_by AS "ReplacedBy", asks_for_letter AS "AsksForLetter", letter_uploaded_at AS "LetterMilliseconds", issue_at AS "IssueMilliseconds", refusal_reason AS "RefusalReason"
        """;

    public CertificateStatus Status => Enum.Parse<CertificateStatus>(StatusName);

    public Product Product => ProductCatalogue.Find(SslType)!;

    /// <summary>The end of the coverage.</summary>
    public DateTimeOffset? ExpiresAt => At(ExpiryMilliseconds);

    public DateOnly? ExpiresOn => ExpiresAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    /// <summary>When it will be issued, where that is known.</summary>
    public DateTimeOffset? IssueAt => At(IssueMilliseconds);

    /// <summary>Whether a confirmation letter is to be uploaded.</summary>
    public bool LacksLetter => MissingLetter.Of(Status, AsksForLetter, LetterMilliseconds is not null);

    /// <summary>What the desk's rules look at to say whether it may be renewed.</summary>
    public DeskEntry Entry(DeskPolicy policy, DateOnly today) =>
        DeskEntry.Of(policy, today, CertificateId, Product, Status, ExpiresAt, Sans, RenewedBy);

    private static DateTimeOffset? At(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
