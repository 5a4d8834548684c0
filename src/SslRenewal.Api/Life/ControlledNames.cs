using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Life;

internal static class ControlledNames
{
    /// <summary>The names of a certificate with the way in which control of each is shown, the common name first.</summary>
    public static IQueryable<DomainControlRow> NamesOf(this RenewalDbContext database, CertificateRow certificate) =>
        database.DomainControls.Where(name => name.Tenant == certificate.Tenant && name.CertificateId == certificate.CertificateId).OrderBy(name => name.Position);
}
