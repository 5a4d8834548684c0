using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Renewals;

/// <summary>The conditions on which the desk offers quick renewal, in the order they are tried: where the certificate stands goes before when.</summary>
public static class DeskEntryRules
{
    /// <summary>The rule that time alone will make hold.</summary>
    public const string TooEarly = "desk.too-early";

    private static readonly Dictionary<string, Func<DeskEntry, string>> Reasons = new(StringComparer.Ordinal)
    {
        ["certificate.unknown"] = _ => DeskRefusals.Unknown.Reason,
        ["certificate.not-active"] = entry => WhyNotActive(entry.Certificate!.Status),
        ["certificate.queued"] = entry => entry.RenewedBy is { } renewal ? $"It is renewed already, by certificate {renewal}." : "A renewal of it is open already.",
    };

    public static IReadOnlyList<DeskRule<DeskEntry>> InOrder { get; } =
    [
        .. RenewalRules.InOrder.Where(rule => rule.Stage == RenewalRules.CertificateStage).Select(rule => rule.ToDesk(entry => entry.Renewal, Reasons[rule.Name])),

        new("desk.level", "The policy opens quick renewal to the certificate's validation level",
            entry => entry.Policy.Levels.Contains(entry.Certificate!.Product.Validation),
            entry => $"Quick renewal is for {string.Join(" and ", entry.Policy.Levels.Select(level => level.Initials()))} certificates; this one is {entry.Certificate!.Product.Validation.Initials()}."),

        new(TooEarly, $"It is at most {RenewalWindow.DaysBeforeExpiry} days before the day on which the coverage ends",
            entry => entry.Today >= entry.Window?.Opens,
            entry => entry.Window is { } window ? $"Quick renewal opens on {DeskWords.Day(window.Opens)}." : "It was never issued."),

        new("desk.too-late", "The day on which the coverage ends has not passed",
            entry => entry.Today <= entry.Window?.Closes,
            entry => $"It expired on {DeskWords.Day(entry.Window!.Value.Closes)}, and the desk renews none that have expired: apply for a new one."),
    ];

    private static string WhyNotActive(CertificateStatus status) => status switch
    {
        CertificateStatus.NewPurchase or CertificateStatus.NewRenewal => "It is not activated yet.",
        CertificateStatus.Purchased => "It is not issued yet.",
        CertificateStatus.PurchaseError => "It was refused, and never issued.",
        CertificateStatus.Replaced => "Its reissue has replaced it: renew that one.",
        _ => "It was cancelled.",
    };
}
