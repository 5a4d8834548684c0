using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

/// <summary>What becomes of the promise that a certificate has one open renewal, within a transaction that holds the tenant.</summary>
internal sealed class OpenRenewals(RenewalDbContext database)
{
    /// <summary>A renewal is cancelled before it was issued: what it was to renew may be renewed again.</summary>
    public async Task ReleaseAsync(CertificateRow renewal, CancellationToken cancellationToken)
    {
        if (renewal.RenewalOf is { } renewed && await FindAsync(renewal.Tenant, renewed, cancellationToken) is { } open && open.RenewalId == renewal.CertificateId)
        {
            _ = database.OpenRenewals.Remove(open);
        }
    }

    /// <summary>A certificate is replaced: its renewal becomes its reissue's.</summary>
    public async Task MoveAsync(CertificateRow replaced, CertificateRow reissue, CancellationToken cancellationToken)
    {
        if (await FindAsync(replaced.Tenant, replaced.CertificateId, cancellationToken) is not { } open || await FindAsync(reissue.Tenant, reissue.CertificateId, cancellationToken) is not null)
        {
            return;
        }

        _ = database.OpenRenewals.Remove(open);
        _ = database.OpenRenewals.Add(new OpenRenewalRow { Tenant = open.Tenant, CertificateId = reissue.CertificateId, RenewalId = open.RenewalId });

        var renewal = await database.Certificates.SingleAsync(row => row.Tenant == open.Tenant && row.CertificateId == open.RenewalId, cancellationToken);
        renewal.RenewalOf = reissue.CertificateId;
    }

    private ValueTask<OpenRenewalRow?> FindAsync(int tenant, int certificateId, CancellationToken cancellationToken) =>
        database.OpenRenewals.FindAsync([tenant, certificateId], cancellationToken);
}
