using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Certificates;

internal sealed class OpenRenewalConfiguration : IEntityTypeConfiguration<OpenRenewalRow>
{
    // One open renewal per certificate is the database's promise: a look before the insert would race. It is a row of its own, since a reissue takes the promise along.
    public void Configure(EntityTypeBuilder<OpenRenewalRow> builder) =>
        builder.HasKey(row => new { row.Tenant, row.CertificateId });
}
