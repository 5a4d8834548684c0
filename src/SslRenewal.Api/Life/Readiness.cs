using SslRenewal.Api.Configuration;
using SslRenewal.Domain;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>Says what a purchased certificate still waits for, and when it is issued once everything is there.</summary>
internal sealed class Readiness(ServiceSettings settings)
{
    /// <summary>Takes as given what the mode takes so.</summary>
    public void Presume(CertificateRow row, IEnumerable<DomainControlRow> names, DateTimeOffset now)
    {
        // Nobody can take a letter as given that nobody wrote.
        if (settings.Validation is ValidationMode.Auto && row is not { AsksForLetter: true, LetterUploadedAt: null })
        {
            row.LetterApprovedAt ??= row.LetterUploadedAt is null ? null : now;
            row.OrganizationValidatedAt ??= now;
            row.ConfirmedAt ??= now;

            foreach (var name in names)
            {
                name.ShownAt ??= now;
            }
        }
    }

    /// <summary>What is missing, in the order in which it is approved; nothing where only time is, or a signing request, which nobody approves.</summary>
    public IReadOnlyList<ValidationStep> MissingFor(CertificateRow row, IReadOnlyList<DomainControlRow> names) =>
        row is not { Status: CertificateStatus.Purchased, IssueAt: null, Csr: not null } ? [] :
        [
            .. StepsOf(row).Where(step => !IsThere(step, row, names)),
            .. settings.Pace is IssuancePace.Manual ? (ValidationStep[])[ValidationStep.Issue] : [],
        ];

    /// <summary>Whether everything is there that the issuer asks for, the signing request included.</summary>
    public static bool IsComplete(CertificateRow row, IReadOnlyList<DomainControlRow> names) => row.Csr is not null && StepsOf(row).All(step => IsThere(step, row, names));

    /// <summary>Something that was asked for has come: where it was the last, enters when the certificate is issued.</summary>
    public void Advance(CertificateRow row, IReadOnlyList<DomainControlRow> names, DateTimeOffset now)
    {
        // A certificate that was loaded without a request waits for one, and no time issues it.
        if (row is { Status: CertificateStatus.Purchased, IssueAt: null } && IsComplete(row, names))
        {
            row.IssueAt = TimeOf(row).IssueAt(settings.Pace, now, Draws.Fraction(settings.Seed, row.CertificateId, "issuing time"));
        }

        row.Foresee();
    }

    /// <summary>When it is issued, or, where it still waits for something, when it could be if that came now; <see langword="null"/> where that is management's to say, or nobody's.</summary>
    public ExpectedIssue? Expect(CertificateRow row, DateTimeOffset now) => row switch
    {
        { Status: not CertificateStatus.Purchased } => null,
        { IssueAt: { } at } => ExpectedIssue.At(at),
        { Csr: null } => null,
        _ => TimeOf(row).Expect(settings.Pace, now),
    };

    private static IReadOnlyList<ValidationStep> StepsOf(CertificateRow row) => TimeOf(row).StepsOf(row.AsksForLetter);

    private static IssuingTime TimeOf(CertificateRow row) => IssuingTime.Of(ProductCatalogue.Find(row.SslType)!.Validation);

    private static bool IsThere(ValidationStep step, CertificateRow row, IReadOnlyList<DomainControlRow> names) => step switch
    {
        ValidationStep.ConfirmationLetter => row.LetterApprovedAt is not null,
        ValidationStep.DomainControl => names.Count > 0 && names.All(name => name.ShownAt is not null),
        ValidationStep.Organization => row.OrganizationValidatedAt is not null,
        ValidationStep.ConfirmationCall => row.ConfirmedAt is not null,
        _ => false,
    };
}
