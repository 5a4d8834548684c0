using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Certificates;

internal sealed class PrivateKeyConfiguration : IEntityTypeConfiguration<PrivateKeyRow>
{
    public void Configure(EntityTypeBuilder<PrivateKeyRow> builder) =>
        builder.HasKey(row => new { row.Tenant, row.CertificateId });
}
