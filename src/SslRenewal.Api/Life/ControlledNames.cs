using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

internal static class ControlledNames
{
    /// <summary>The names of a certificate with the way in which control of each is shown, the common name first.</summary>
    public static IQueryable<DomainControlRow> NamesOf(this RenewalDbContext database, CertificateRow certificate) =>
        database.DomainControls.Where(name => name.Tenant == certificate.Tenant && name.CertificateId == certificate.CertificateId).OrderBy(name => name.Position);

    /// <summary>The names whose file or record is waited for.</summary>
    public static IQueryable<DomainControlRow> WaitingNames(this RenewalDbContext database) =>
        from name in database.DomainControls
        from row in database.Certificates.Where(row => row.Tenant == name.Tenant && row.CertificateId == name.CertificateId)
        where name.ShownAt == null && name.Method != DomainControlMethod.Email && row.Status == CertificateStatus.Purchased && row.IssueAt == null
        select name;
}
