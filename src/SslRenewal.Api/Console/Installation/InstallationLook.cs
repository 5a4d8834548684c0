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

        var before = row.RenewalOf is { } renewed ? await LeavesOf(row.Tenant, renewed).ToListAsync(cancellationToken) : [];

        return known.Concat(before).Any(pem => IsSame(pem, seen)) ? InstallationFinding.Old(notAfter) : InstallationFinding.Another(notAfter);
    }

    private IQueryable<string> LeavesOf(int tenant, int certificateId) =>
        database.Leaves.AsNoTracking().Where(leaf => leaf.Tenant == tenant && leaf.CertificateId == certificateId).OrderByDescending(leaf => leaf.Number).Select(leaf => leaf.Pem);

    private static bool IsSame(string pem, ReadOnlyMemory<byte> der) =>
        PemEncoding.TryFind(pem, out var fields) && Convert.FromBase64String(pem[fields.Base64Data]).AsSpan().SequenceEqual(der.Span);
}
