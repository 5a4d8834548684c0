using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Certificates;

internal sealed class LeafConfiguration : IEntityTypeConfiguration<LeafRow>
{
    public void Configure(EntityTypeBuilder<LeafRow> builder)
    {
        builder.ToTable("leaves").HasKey(row => new { row.Tenant, row.CertificateId, row.Number });
        builder.HasIndex(row => row.Serial).IsUnique();

        // What the revocation list names.
        builder.HasIndex(row => row.RevokedAt).HasFilter("revoked_at IS NOT NULL");

        builder.Property(row => row.Serial).HasMaxLength(40);
    }
}
