namespace SslRenewal.Domain.Certificates;

/// <summary>A status in the words of the wire.</summary>
/// <param name="Word">As <c>getInfo</c> and <c>getList</c> write it: lower case.</param>
/// <param name="Description">As <c>getInfo</c> describes it. Clients look for the word Renewal to tell a renewal from a purchase.</param>
public sealed record StatusWords(CertificateStatus Status, string Word, string Description)
{
    public static IReadOnlyList<StatusWords> All { get; } =
    [
        Of(CertificateStatus.NewPurchase, "Certificate is a new purchase, not yet activated."),
        Of(CertificateStatus.NewRenewal, "Certificate is a Renewal, not yet activated."),
        Of(CertificateStatus.Purchased, "Certificate is activated and waits for its validation."),
        Of(CertificateStatus.PurchaseError, "Certificate was refused by its issuer."),
        Of(CertificateStatus.Active, "Certificate is Active."),
        Of(CertificateStatus.Replaced, "Certificate is Replaced."),
        Of(CertificateStatus.Cancelled, "Certificate is Cancelled."),
    ];

    public static StatusWords Of(CertificateStatus status) => All.First(words => words.Status == status);

    private static StatusWords Of(CertificateStatus status, string description) => new(status, status.ToString().ToLowerInvariant(), description);
}
