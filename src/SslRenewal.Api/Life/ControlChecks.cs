using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Domain.Certificates;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>Looks for the files and records that show control of domains, outside of any transaction, and enters what was found.</summary>
internal sealed class ControlChecks(RenewalDbContext database, ControlLook look, ValidationProgress validation, TenantClock clock, LastLooks looks)
{
    /// <summary>Every certificate with a name that waits for a file or a record.</summary>
    public async Task<IReadOnlyList<(int Tenant, int CertificateId)>> FindWaitingAsync(CancellationToken cancellationToken) =>
    [
        .. (await database.WaitingNames().Select(name => new { name.Tenant, name.CertificateId }).Distinct().OrderBy(row => row.Tenant).ThenBy(row => row.CertificateId).ToListAsync(cancellationToken))
            .Select(row => (row.Tenant, row.CertificateId)),
    ];

    /// <summary>The names of one certificate.</summary>
    /// <returns>What was found for each name that waits for a file or a record.</returns>
    public async Task<IReadOnlyList<ControlFinding>> CheckAsync(int tenant, int certificateId, CancellationToken cancellationToken)
    {
        var certificate = await database.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Tenant == tenant && row.CertificateId == certificateId, cancellationToken);
        var names = await database.WaitingNames().AsNoTracking().Where(name => name.Tenant == tenant && name.CertificateId == certificateId).OrderBy(name => name.Position).ToListAsync(cancellationToken);

        if (certificate is null || ValuesOf(certificate) is not { } values)
        {
            return [];
        }

        var findings = await Task.WhenAll(names.Select(name => look.LookAsync(name, values, cancellationToken)));

        var now = (await clock.ReadAsync(tenant, cancellationToken)).Now;
        looks.Enter(tenant, certificateId, new LastLook(now, findings));

        if (findings.Any(finding => finding.Matched))
        {
            await EnterAsync(certificate, findings, now, cancellationToken);
        }

        return findings;
    }

    /// <summary>The values by which control of a certificate's names is shown, or <see langword="null"/> before its activation.</summary>
    public static DomainControlValues? ValuesOf(CertificateRow row) =>
        row is { Csr: { } csr, UniqueValue: { } unique } && SigningRequest.Read(csr) is RequestReading.Read(var request) && UniqueValue.Parse(unique) is { } value
            ? new DomainControlValues(request.Md5, request.Sha256, value, DateOnly.FromDateTime(row.PurchasedAt.UtcDateTime))
            : null;

    // What was looked for may have changed while it was looked for.
    private async Task EnterAsync(CertificateRow looked, IEnumerable<ControlFinding> findings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();

        if (!await database.LockTenantAsync(looked.Tenant)
            || await database.Certificates.SingleOrDefaultAsync(row => row.Tenant == looked.Tenant && row.CertificateId == looked.CertificateId, cancellationToken) is not { Status: CertificateStatus.Purchased } row
            || row.Csr != looked.Csr || row.UniqueValue != looked.UniqueValue)
        {
            return;
        }

        foreach (var finding in findings.Where(finding => finding.Matched))
        {
            if (await database.DomainControls.SingleOrDefaultAsync(name => name.Tenant == row.Tenant && name.CertificateId == row.CertificateId && name.Name == finding.Name, cancellationToken) is { ShownAt: null } name && name.Method == finding.Method)
            {
                name.ShownAt = now;
                _ = database.Add(row.Enter(now, $"Control of {name.Name} shown: {finding.Result}."));
            }
        }

        _ = await database.SaveChangesAsync(cancellationToken);
        await validation.AdvanceAsync(row, now, cancellationToken);
        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();
    }
}
