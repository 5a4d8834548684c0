using SslRenewal.Api.Console.Shell;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.Details;

/// <summary>What is to be done next, by where a certificate stands: the first line that fits says it.</summary>
internal static class NextSteps
{
    private static IReadOnlyList<(Predicate<CertificateView> Fits, Func<CertificateView, NextStep> Say)> InOrder { get; } =
    [
        (view => view.Row.ActivationEnd is not null, NotActivated),
        (view => view.Row.Status is CertificateStatus.PurchaseError, Refused),
        (view => view.Row.IsLetterMissing, LetterMissing),
        (view => view.Row is { Status: CertificateStatus.Purchased, IssueAt: not null }, view =>
            new("blue", "Everything is there", $"It is issued on {Texts.Instant(view.Row.IssueAt!.Value)}.", NextStep.Issuer) { By = view.Row.IssueAt }),
        (view => view.Row is { Status: CertificateStatus.Purchased, Csr: null }, _ =>
            new("amber", "It has no signing request", "It was loaded as it is, and nothing issues it: cancel it, or load it with a request.", NextStep.You)),
        (view => view.Row.Status is CertificateStatus.Purchased && view.Missing is [ValidationStep.DomainControl, ..], DomainControl),
        (view => view.Row.Status is CertificateStatus.Purchased, InReview),
        (view => view.Related.Reissue is { } && view.Row.Status is CertificateStatus.Active, view =>
            new("blue", "It is being reissued", $"Certificate {view.Row.ReplacedBy} takes its place once it is issued; this one works until then.", NextStep.Issuer) { Action = ("Show the reissue", view.Desk.CertificateAt(view.Row.ReplacedBy!.Value)) }),
        (view => view.Related.Renewal is { } && view.Row.Status is CertificateStatus.Active, Renewed),
        (view => view.Entry.Refusal is null, view => new("amber", $"{DeskPolicy.QuickRenewal} is open", "Renew it now: what is left of it is added to the new one, and this one keeps working.", NextStep.You)
        {
            By = view.Row.ExpiresAt,
            Action = (DeskPolicy.QuickRenewal, $"{view.Address}/renewal"),
        }),
        (view => view.Entry.OpensOn is not null, view => new("green", "Nothing has to be done now", $"Once it is installed, nothing is to be done until {DeskPolicy.QuickRenewal} opens on {Texts.Day(view.Entry.OpensOn!.Value)}.")
        {
            Action = ("Install it", $"{view.Address}/installation"),
        }),
        (view => view.Row.Status is CertificateStatus.Cancelled, _ => new("blue", "It was cancelled", "Nothing can be done with it any more; it is kept for its history.")),
        (view => view.Related.Reissue is { }, view => new("green", "A reissue took its place", view.Entry.Refusal!.Reason) { Action = ("Show the reissue", view.Desk.CertificateAt(view.Row.ReplacedBy!.Value)) }),
    ];

    public static NextStep For(CertificateView view) =>
        InOrder.Where(line => line.Fits(view)).Select(line => line.Say(view)).FirstOrDefault()
        ?? new NextStep(view.IsExpired ? "red" : "blue", "It cannot be renewed here", view.Entry.Refusal!.Reason);

    private static NextStep NotActivated(CertificateView view) =>
        new("amber", "It is not activated", "Activate it with a signing request by the command namecheap.ssl.activate; otherwise it is cancelled at the end of its activation period.", NextStep.You) { By = view.Row.ActivationEnd };

    private static NextStep Refused(CertificateView view) =>
        new("red", "It was refused", $"{view.Row.RefusalReason ?? "No reason was given."} Have it tried again, or cancel it for a refund.", NextStep.You) { Action = ("What can be done", "#manage") };

    private static NextStep LetterMissing(CertificateView view) =>
        new("amber", view.StatusWord, "Download the confirmation letter, complete, sign and seal it, and upload the scan for review.", NextStep.You) { By = Until(view), Action = (DeskPolicy.UploadLetter, $"{view.Address}/letter") };

    private static NextStep DomainControl(CertificateView view) => (view.Waiting is [var first, ..] ? first : null) switch
    {
        { Method: DomainControlMethod.Email } name => new("amber", view.StatusWord, $"A mail to {name.ApproverEmail} asks whether the certificate for {name.Name} is approved: whoever reads it opens its link.", name.ApproverEmail)
        {
            By = Until(view),
            Action = ("Open the mail", view.Desk.At("/mail")),
        },
        { Method: DomainControlMethod.HttpFile } => ForControl(view, "Put the file below on the web server of each name."),
        { Method: DomainControlMethod.Cname } => ForControl(view, "Add the DNS record below for each name; it may be removed once the certificate is issued."),
        _ => InReview(view),
    };

    private static NextStep ForControl(CertificateView view, string what) => view.CanCheck
        ? new("amber", view.StatusWord, $"{what} It is looked for every 60 seconds.", NextStep.You) { By = Until(view), Checks = true }
        : new("amber", view.StatusWord, $"{what} Nothing is looked for here: a reviewer approves it.", NextStep.You) { By = Until(view), Action = ("Show the record", "#names") };

    private static NextStep InReview(CertificateView view) => new("blue", view.StatusWord, $"{Reviewing(view)} {Expecting(view.Expected)}".TrimEnd(), view.Missing is [ValidationStep.Issue] ? NextStep.Issuer : NextStep.Reviewer) { By = Until(view) };

    // The end of the one that it is to take over from.
    private static DateTimeOffset? Until(CertificateView view) => view.Related.Renewed?.ExpiresAt;

    private static string Reviewing(CertificateView view) => (view.Missing.Count > 0 ? view.Missing[0] : ValidationStep.Issue) switch
    {
        ValidationStep.ConfirmationLetter => $"The confirmation letter is in review since {Texts.Instant(view.Row.LetterUploadedAt!.Value)}.",
        ValidationStep.Organization => "The organization is being verified.",
        ValidationStep.ConfirmationCall => "The organization is called to confirm the order.",
        ValidationStep.DomainControl => "Control of its names is being verified.",
        _ => "It waits for the issuer's approval.",
    };

    private static string Expecting(ExpectedIssue? expected) => expected switch
    {
        null => "",
        { IsSettled: true } => $"It is expected on {Texts.Instant(expected.Earliest)}.",
        _ => $"If nothing else is missing, expect it between {Texts.Instant(expected.Earliest)} and {Texts.Instant(expected.Latest)}.",
    };

    private static NextStep Renewed(CertificateView view)
    {
        var renewal = view.Related.Renewal!;
        var address = view.Desk.CertificateAt(renewal.CertificateId);

        return renewal.Status switch
        {
            CertificateStatus.Active => new("amber", "The new certificate is issued", $"Install certificate {renewal.CertificateId} in the place of this one; this one keeps working until it ends.", NextStep.You)
            {
                By = view.Row.ExpiresAt,
                Action = ("Install the new one", $"{address}/installation"),
            },
            CertificateStatus.PurchaseError => new("red", "Its renewal was refused", $"Certificate {renewal.CertificateId} is not on its way: have it tried again, or cancel it and renew anew.", NextStep.You) { By = view.Row.ExpiresAt, Action = ("Show the renewal", address) },
            CertificateStatus.NewRenewal => new("amber", "Its renewal is not activated", $"Certificate {renewal.CertificateId} is bought, and waits for its signing request.", NextStep.You) { By = view.Row.ExpiresAt, Action = ("Show the renewal", address) },
            CertificateStatus.Cancelled => new("red", "Its renewal was revoked", $"Certificate {renewal.CertificateId} does not take over: apply for a new one.", NextStep.You) { By = view.Row.ExpiresAt, Action = ("Show the renewal", address) },
            _ => new("blue", "It is being renewed", $"Certificate {renewal.CertificateId} will take over; this one keeps working.") { By = view.Row.ExpiresAt, Action = ("Show the new one", address) },
        };
    }
}
