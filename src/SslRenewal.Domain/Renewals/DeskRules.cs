using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Domain.Renewals;

/// <summary>The conditions of a renewal on the desk, in the order they are tried. Beyond its own few, the desk judges by the rules of the XML API.</summary>
public static class DeskRules
{
    /// <summary>That the certificate may be renewed on the desk, for so many years.</summary>
    public static IReadOnlyList<DeskRule<DeskAttempt>> OfPeriod { get; } =
    [
        .. DeskEntryRules.InOrder.Select(rule => rule.Within<DeskAttempt>(attempt => attempt.Entry)),

        new("desk.period", $"A period of {Term.MinYears} to {Term.MaxYears} years is chosen",
            attempt => attempt.Renewal.Years is >= Term.MinYears and <= Term.MaxYears,
            _ => "Choose a renewal period."),

        .. RenewalRules.InOrder.Where(rule => rule.Stage is < OrderRules.PromotionStage and not RenewalRules.CertificateStage).Select(rule => rule.ToDesk(attempt => attempt.Renewal, DeskReasons.Find(rule.Name))),
    ];

    /// <summary>That it can be activated at once: by its signing request, its names and what is known of the applicant.</summary>
    public static IReadOnlyList<DeskRule<DeskAttempt>> OfRequest { get; } =
    [
        .. ActivationRules.InOrder.Where(rule => rule.Stage == SigningRules.Stage).Select(rule => rule.ToDesk(attempt => attempt.Activation, DeskReasons.Find(rule.Name))),

        new("adminemail.missing", "The administrator's mailbox is known",
            attempt => attempt.Activation is null || attempt.AdminEmail is not null,
            _ => "The administrator's e-mail address is missing: the certificate is sent there."),
    ];

    /// <summary>That it can be paid for.</summary>
    public static IReadOnlyList<DeskRule<DeskAttempt>> OfPayment { get; } =
        [.. RenewalRules.InOrder.Where(rule => rule.Stage >= OrderRules.PromotionStage).Select(rule => rule.ToDesk(attempt => attempt.Renewal, DeskReasons.Find(rule.Name)))];

    /// <summary>What must hold before it is brought to the payment.</summary>
    public static IReadOnlyList<DeskRule<DeskAttempt>> OfDraft { get; } = [.. OfPeriod, .. OfRequest];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DeskRule<DeskAttempt>> InOrder { get; } = [.. OfDraft, .. OfPayment];
}
