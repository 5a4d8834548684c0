using System.Globalization;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Mail;

/// <summary>The words of every mail.</summary>
internal static class LetterTexts
{
    /// <param name="name">The domain whose holder is asked.</param>
    /// <param name="link">Where the approval is given.</param>
    public static Letter Approver(LetterFacts facts, string name, string link) => new(
        $"Approve the certificate for {name}",
        Lines([
            $"A certificate has been ordered that is to name {name}.",
            "You are asked because this address answers for the domain.",
            "",
            .. About(facts),
            "",
            "If you agree, open this link and approve:",
            "",
            link,
            "",
            "The link works once. If you know nothing of this order, do nothing:",
            "without your approval no certificate is issued for the domain.",
        ]));

    /// <param name="leaf">The certificate to bring, where there is one yet.</param>
    /// <param name="authority">The address below which the chain is found.</param>
    public static Letter Fulfillment(LetterFacts facts, LeafRow? leaf, DateTimeOffset? coverageEnds, string authority) => new(
        $"Your {facts.Title} has been issued",
        Lines([
            "Your certificate has been issued.",
            "",
            .. About(facts),
            .. Validity(leaf, coverageEnds),
            "",
            .. Certificate(leaf, facts.CertificateId),
            "",
            "Install it together with the chain, which leads to the root:",
            "",
            $"Chain: {authority}/chain.pem",
            $"Root:  {authority}/root.pem",
            "",
            "The certificate with its chain can also be fetched by the command",
            FormattableString.Invariant($"namecheap.ssl.getInfo with CertificateID={facts.CertificateId} and Returncertificate=true."),
        ]));

    /// <param name="renewal">The renewal that has been ordered already.</param>
    public static Letter Expiry(LetterFacts facts, int daysLeft, DateTimeOffset ends, int? renewal)
    {
        var window = RenewalWindow.Around(DateOnly.FromDateTime(ends.UtcDateTime));
        var left = daysLeft switch { < 1 => "today", 1 => "in 1 day", _ => FormattableString.Invariant($"in {daysLeft} days") };

        return new Letter(
            $"Your {facts.Title} expires {left}",
            Lines([
                $"Your certificate expires {left}.",
                "",
                .. About(facts),
                $"Expires:      {Instant(ends)}",
                "",
                .. renewal is { } id ? Renewing(id) : Renewable(window),
            ]));
    }

    /// <summary>An instant as mails and pages write it.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string[] Renewing(int renewal) =>
    [
        FormattableString.Invariant($"A renewal has been ordered: certificate {renewal}. Activate it, where that is"),
        "not done yet, and install what is issued before this one expires.",
    ];

    private static string[] Renewable(RenewalWindow window) =>
    [
        "No renewal has been ordered. It can be renewed",
        $"from {Day(window.Opens)} to {Day(window.Closes)}; before it expires, the days that",
        "are left are carried over.",
    ];

    private static string[] About(LetterFacts facts) =>
    [
        $"Type:         {facts.Type}",
        FormattableString.Invariant($"Certificate:  {facts.CertificateId}"),
        .. facts.HostName is { } host ? [$"Host name:    {host}"] : Array.Empty<string>(),
        .. facts.Organization is { } organization ? [$"Organization: {organization}"] : Array.Empty<string>(),
    ];

    // What was paid for can be longer than a certificate may be.
    private static string[] Validity(LeafRow? leaf, DateTimeOffset? coverageEnds) => (leaf, coverageEnds) switch
    {
        (null, null) => [],
        (null, { } ends) => [$"Paid until:   {Instant(ends)}"],
        ({ } only, null) => [Valid(only)],
        var (issued, ends) when ends <= issued.NotAfter.AddSeconds(1) => [Valid(issued)],
        var (issued, ends) => [Valid(issued), $"Paid until:   {Instant(ends.GetValueOrDefault())}; the next certificate comes by itself"],
    };

    private static string Valid(LeafRow leaf) => $"Valid:        {Instant(leaf.NotBefore)} to {Instant(leaf.NotAfter)}";

    private static string[] Certificate(LeafRow? leaf, int certificateId) => leaf is null
        ? [FormattableString.Invariant($"It is made when it is first asked for: namecheap.ssl.getInfo of {certificateId}.")]
        : leaf.Pem.Trim().ReplaceLineEndings("\n").Split('\n');

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";
}
