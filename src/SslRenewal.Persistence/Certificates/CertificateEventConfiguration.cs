using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Certificates;

internal sealed class CertificateEventConfiguration : IEntityTypeConfiguration<CertificateEventRow>
{
    public void Configure(EntityTypeBuilder<CertificateEventRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.CertificateId, row.Entry });

        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.What).HasMaxLength(CertificateEventRow.MaxLength);
    }
}
