using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Life;
using SslRenewal.Issuing.Installation;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Installation;

/// <summary>Says whether a host presents a certificate, by its bytes alone: whether it can be trusted is not looked at.</summary>
internal sealed class InstallationLook(RenewalDbContext database, CheckReach reach)
{
    public async Task<InstallationFinding> LookAsync(CertificateRow row, string host, int port, CancellationToken cancellationToken) =>
        await new InstallationCheck(reach.Options).CheckAsync(host, port, cancellationToken) switch
        {
            PresentedCertificate.Seen(var der, var notAfter) => await CompareAsync(row, der, notAfter, cancellationToken),
            PresentedCertificate.AddressNotAllowed => InstallationFinding.AddressNotAllowed,
            PresentedCertificate.NoAddress => InstallationFinding.NoAddress,
            PresentedCertificate.NoTls => InstallationFinding.NoTls,
            _ => InstallationFinding.NoAnswer,
        };

    private async Task<InstallationFinding> CompareAsync(CertificateRow row, ReadOnlyMemory<byte> seen, DateTimeOffset notAfter, CancellationToken cancellationToken)
    {
        var known = await LeavesOf(row.Tenant, row.CertificateId).ToListAsync(cancellationToken);

        if (known is [var newest, ..] && IsSame(newest, seen))
        {
            return InstallationFinding.New(notAfter);
        }

        if (await AnyIsAsync(row.Tenant, [row.RenewedBy, row.ReplacedBy], seen, cancellationToken))
        {
            return InstallationFinding.Later(notAfter);
        }

        return known.Any(pem => IsSame(pem, seen)) || await AnyIsAsync(row.Tenant, [row.RenewalOf], seen, cancellationToken) ? InstallationFinding.Old(notAfter) : InstallationFinding.Another(notAfter);
    }

    private async Task<bool> AnyIsAsync(int tenant, IEnumerable<int?> certificates, ReadOnlyMemory<byte> seen, CancellationToken cancellationToken)
    {
        foreach (var certificate in certificates.OfType<int>())
        {
            if ((await LeavesOf(tenant, certificate).ToListAsync(cancellationToken)).Exists(pem => IsSame(pem, seen)))
            {
                return true;
            }
        }

        return false;
    }

    private IQueryable<string> LeavesOf(int tenant, int certificateId) =>
        database.Leaves.AsNoTracking().Where(leaf => leaf.Tenant == tenant && leaf.CertificateId == certificateId).OrderByDescending(leaf => leaf.Number).Select(leaf => leaf.Pem);

    private static bool IsSame(string pem, ReadOnlyMemory<byte> der) =>
        PemEncoding.TryFind(pem, out var fields) && Convert.FromBase64String(pem[fields.Base64Data]).AsSpan().SequenceEqual(der.Span);
}
