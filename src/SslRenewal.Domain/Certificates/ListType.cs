using static SslRenewal.Domain.Certificates.CertificateStatus;

namespace SslRenewal.Domain.Certificates;

/// <summary>A word by which <c>getList</c> chooses certificates, and the statuses that it shows; the documentation has the words alone.</summary>
public sealed record ListType(string Word, IReadOnlyList<CertificateStatus> Statuses)
{
    /// <summary>In UTF-16 units, as the vendor counts the parameter.</summary>
    public const int MaxLength = 50;

    /// <summary>Whatever their status; also where no word is given.</summary>
    public static ListType Everything { get; } = new("ALL", Enum.GetValues<CertificateStatus>());

    public static IReadOnlyList<ListType> All { get; } =
    [
        Everything,
        new("Processing", [Purchased]),
        new("EmailSent", [Purchased]),
        new("TechnicalProblem", [PurchaseError]),
        new("InProgress", [Purchased, PurchaseError]),
        new("Completed", [Active, Replaced]),
        new("Deactivated", [Replaced, Cancelled]),
        new("Active", [Active]),
        new("Cancelled", [Cancelled]),
        new("NewPurchase", [NewPurchase]),
        new("NewRenewal", [NewRenewal]),
    ];

    /// <summary>The type of a word, whatever its letter case.</summary>
    public static ListType? Find(string word) => All.FirstOrDefault(type => type.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
}
