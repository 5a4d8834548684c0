using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Mail;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>Brings a purchased certificate towards its issuance, within a transaction that holds its tenant.</summary>
internal sealed class ValidationProgress(RenewalDbContext database, Readiness readiness, Letters letters)
{
    /// <summary>A certificate was activated, or is to be shown control of in another way: takes as given what the mode takes so, and asks for the rest.</summary>
    /// <param name="row">The certificate, its status PURCHASED by now.</param>
    /// <param name="names">Every name of it, added already.</param>
    /// <param name="now">The instant of the tenant's clock.</param>
    public async Task BeginAsync(CertificateRow row, IReadOnlyList<DomainControlRow> names, DateTimeOffset now, CancellationToken cancellationToken)
    {
        readiness.Presume(row, names, now);

        foreach (var name in names.Where(name => name is { ShownAt: null, Method: DomainControlMethod.Email }))
        {
            await letters.ApproverAsync(row, name, now, cancellationToken);
        }

        readiness.Advance(row, names, now);
    }

    /// <summary>The same of a certificate whose names are stored already.</summary>
    public async Task BeginAsync(CertificateRow row, DateTimeOffset now, CancellationToken cancellationToken) =>
        await BeginAsync(row, await database.NamesOf(row).ToListAsync(cancellationToken), now, cancellationToken);

    /// <summary>Something that was asked for has come: where it was the last, enters when the certificate is issued.</summary>
    public async Task AdvanceAsync(CertificateRow row, DateTimeOffset now, CancellationToken cancellationToken) =>
        readiness.Advance(row, await database.NamesOf(row).ToListAsync(cancellationToken), now);

    /// <summary>Its confirmation letter came, which is reviewed from now on; where the mode takes things as given, it takes them so.</summary>
    /// <param name="at">What the letter is told apart by.</param>
    public async Task LetterCameAsync(CertificateRow row, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var names = await database.NamesOf(row).ToListAsync(cancellationToken);

        row.LetterUploadedAt = at;
        readiness.Presume(row, names, now);
        readiness.Advance(row, names, now);
    }

    /// <summary>Management approves the first thing that is missing.</summary>
    /// <param name="seen">What that is to be, or <see langword="null"/> for whatever it is.</param>
    /// <returns>What was approved, or <see langword="null"/> where nothing is missing, or nothing that can be approved.</returns>
    public async Task<ValidationStep?> ApproveAsync(CertificateRow row, ValidationStep? seen, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var names = await database.NamesOf(row).ToListAsync(cancellationToken);

        // A certificate that was loaded as purchased has none, and nothing can issue it.
        if (names is [])
        {
            return null;
        }

        var step = readiness.MissingFor(row, names).Select(missing => (ValidationStep?)missing).FirstOrDefault();

        switch (step)
        {
            case { } other when seen is not null && seen != other:
                return null;
            case ValidationStep.ConfirmationLetter when row.LetterUploadedAt is null:
                return null;
            case ValidationStep.ConfirmationLetter:
                row.LetterApprovedAt = now;
                break;
            case ValidationStep.DomainControl:
                names.ForEach(name => name.ShownAt ??= now);
                break;
            case ValidationStep.Organization:
                row.OrganizationValidatedAt = now;
                break;
            case ValidationStep.ConfirmationCall:
                row.ConfirmedAt = now;
                break;
            case ValidationStep.Issue:
                row.IssueAt = now;
                break;
        }

        readiness.Advance(row, names, now);
        return step;
    }
}
