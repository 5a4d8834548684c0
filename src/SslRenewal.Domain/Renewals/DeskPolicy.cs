using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Renewals;

/// <summary>The desk's words, and whom quick renewal is open to, after one of the two documents that describe it.</summary>
/// <param name="Name">As the setting calls it: the year of the document.</param>
/// <param name="Levels">The validation levels that quick renewal is open to.</param>
/// <param name="Column">Where quick renewal is offered.</param>
/// <param name="Proceed">The button that confirms the application and leads to the renewal.</param>
/// <param name="Pay">The button that leads to the payment.</param>
/// <param name="LetterMissing">The status of a certificate that waits for its confirmation letter.</param>
/// <param name="InVerification">The status of a certificate that is being verified.</param>
public sealed record DeskPolicy(string Name, IReadOnlyList<ValidationLevel> Levels, DeskColumn Column, string Proceed, string Pay, string LetterMissing, string InVerification)
{
    public const string QuickRenewal = "Quick Renewal";
    public const string Purchase = "Purchase";
    public const string UploadLetter = "Upload confirmation letter";
    public const string DownloadLetter = "Download Confirmation Letter";
    public const string UploadForReview = "Upload for Review";
    public const string Details = "Details";

    public static DeskPolicy Of2018 { get; } = new(
        "2018", [ValidationLevel.Organization, ValidationLevel.Extended], DeskColumn.Status, "Go to Renewal", "Quick Pay", "Confirmation letter to be uploaded", "To be verified");

    public static DeskPolicy Of2022 { get; } = new(
        "2022", [ValidationLevel.Domain, ValidationLevel.Organization, ValidationLevel.Extended], DeskColumn.Operation, "Renew Now", "Quick Payment", "Pending confirmation letter upload", "Pending verification");

    public static IReadOnlyList<DeskPolicy> All { get; } = [Of2018, Of2022];

    /// <summary>The policy of a name, or <see langword="null"/>.</summary>
    public static DeskPolicy? Find(string name) => All.FirstOrDefault(policy => policy.Name == name);

    /// <summary>A certificate's status in the desk's words.</summary>
    /// <param name="isLetterMissing">Whether it waits for its confirmation letter.</param>
    /// <param name="isExpired">Whether its coverage has ended.</param>
    public string WordFor(CertificateStatus status, bool isLetterMissing, bool isExpired) => status switch
    {
        CertificateStatus.Purchased => isLetterMissing ? LetterMissing : InVerification,
        CertificateStatus.NewPurchase or CertificateStatus.NewRenewal => "Not activated",
        CertificateStatus.PurchaseError => "Refused",
        CertificateStatus.Active => isExpired ? "Expired" : "Issued",
        CertificateStatus.Replaced => "Replaced",
        _ => "Cancelled",
    };
}
