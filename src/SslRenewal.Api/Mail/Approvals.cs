using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Mail;

/// <summary>Approvals of domain control by the link in the approver's mail: whoever has the link gives them, once.</summary>
internal sealed class Approvals(RenewalDbContext database, TenantClock clock)
{
    /// <summary>Tells what a link asks for, and changes nothing.</summary>
    public async Task<ApprovalOutcome> LookAsync(string token, CancellationToken cancellationToken) =>
        await FindAsync(token, cancellationToken) is var (certificate, name) ? Judge(certificate, name) : new ApprovalOutcome.Unknown();

    /// <summary>Gives the approval that a link asks for.</summary>
    public async Task<ApprovalOutcome> ApproveAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } seen)
        {
            return new ApprovalOutcome.Unknown();
        }

        await using var transaction = await database.BeginWriteAsync();

        // Read again under the tenant's lock: a second click waits here, and finds the link used.
        if (!await database.LockTenantAsync(seen.Certificate.Tenant) || await FindAsync(token, cancellationToken) is not var (certificate, name))
        {
            return new ApprovalOutcome.Unknown();
        }

        if (Judge(certificate, name) is not ApprovalOutcome.Asked asked)
        {
            return Judge(certificate, name);
        }

        _ = database.Attach(certificate);
        _ = database.Attach(name);

        var now = (await clock.ReadAsync(certificate.Tenant, cancellationToken)).Now;
        name.ShownAt = now;
        _ = database.Add(certificate.Enter(now, $"Control of {name.Name} was shown by the link in the approver's mail."));

        // Next: ValidationProgress.AdvanceAsync(certificate, now, cancellationToken)

        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();

        return new ApprovalOutcome.Approved(asked.Facts, asked.Name);
    }

    private async Task<(CertificateRow Certificate, DomainControlRow Name)?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length != Letters.TokenLength || !token.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var found = await (
            from name in database.DomainControls.AsNoTracking()
            join certificate in database.Certificates on new { name.Tenant, name.CertificateId } equals new { certificate.Tenant, certificate.CertificateId }
            where name.Token == token
            select new { Certificate = certificate, Name = name }).SingleOrDefaultAsync(cancellationToken);

        return found is null ? null : (found.Certificate, found.Name);
    }

    private static ApprovalOutcome Judge(CertificateRow certificate, DomainControlRow name) => (certificate.Status, name) switch
    {
        (_, { ShownAt: { } at }) => new ApprovalOutcome.Gone($"It was used: control of {name.Name} was shown on {LetterTexts.Instant(at)}."),
        (not CertificateStatus.Purchased, _) => new ApprovalOutcome.Gone("The certificate does not wait for an approval any more."),
        (_, { Method: not DomainControlMethod.Email }) => new ApprovalOutcome.Gone("Control of the domain is to be shown in another way now."),
        _ => new ApprovalOutcome.Asked(LetterFacts.Of(certificate), name.Name),
    };
}
