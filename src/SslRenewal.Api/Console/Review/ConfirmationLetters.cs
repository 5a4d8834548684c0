using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Letter;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Review;

/// <summary>Takes confirmation letters: the last that came is the one that is reviewed, until it is accepted.</summary>
internal sealed class ConfirmationLetters(RenewalDbContext database, ValidationProgress validation)
{
    /// <summary>Whether a certificate takes one: it asks for a letter, and none is accepted yet.</summary>
    public static bool IsAskedFor(CertificateRow row) => row is { Status: CertificateStatus.Purchased, AsksForLetter: true, LetterApprovedAt: null };

    public async Task<LetterUpload> UploadAsync(FoundCertificate held, byte[] content, CancellationToken cancellationToken)
    {
        if (Refuse(content) is { } refused)
        {
            return refused;
        }

        await using var transaction = await database.BeginWriteAsync();
        await database.HoldTenantAsync(held.Row.Tenant);

        if (await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == held.Row.Tenant && row.CertificateId == held.Row.CertificateId, cancellationToken) is not { } row || !IsAskedFor(row))
        {
            return LetterUpload.NotAskedFor;
        }

        // Who reviews one letter is not to accept another: each has an instant of its own, also while the clock stands.
        var at = row.LetterUploadedAt is { } last && last >= held.Now ? last.AddMilliseconds(1) : held.Now;

        await StoreAsync(row, content, at, cancellationToken);
        _ = database.Add(row.Enter(held.Now, row.LetterUploadedAt is null ? "The confirmation letter was uploaded." : "The confirmation letter was replaced."));
        await validation.LetterCameAsync(row, at, held.Now, cancellationToken);

        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();
        return LetterUpload.Accepted;
    }

    private static LetterUpload? Refuse(byte[] content) => content.Length switch
    {
        < ScanCheck.MinLength => LetterUpload.TooSmall,
        > ScanCheck.MaxLength => LetterUpload.TooLarge,
        _ => ScanCheck.MediaTypeOf(content) is null ? LetterUpload.UnknownType : null,
    };

    private async Task StoreAsync(CertificateRow row, byte[] content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var type = ScanCheck.MediaTypeOf(content)!;

        if (await database.ConfirmationLetters.SingleOrDefaultAsync(letter => letter.Tenant == row.Tenant && letter.CertificateId == row.CertificateId, cancellationToken) is { } stored)
        {
            (stored.MediaType, stored.Content, stored.UploadedAt) = (type, content, now);
        }
        else
        {
            _ = database.ConfirmationLetters.Add(new ConfirmationLetterRow { Tenant = row.Tenant, CertificateId = row.CertificateId, MediaType = type, Content = content, UploadedAt = now });
        }
    }
}
