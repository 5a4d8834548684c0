using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Certificates;

internal sealed class DomainControlConfiguration : IEntityTypeConfiguration<DomainControlRow>
{
    public void Configure(EntityTypeBuilder<DomainControlRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.CertificateId, row.Name });
        builder.HasIndex(row => row.Token).IsUnique().HasFilter("token IS NOT NULL");

        builder.Property(row => row.Name).HasMaxLength(253);
        builder.Property(row => row.Method).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ApproverEmail).HasMaxLength(255);
        builder.Property(row => row.Token).HasMaxLength(64);
    }
}
