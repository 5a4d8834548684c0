using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Certificates;

internal sealed class LeafConfiguration : IEntityTypeConfiguration<LeafRow>
{
    public void Configure(EntityTypeBuilder<LeafRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.CertificateId, row.Number });

        // Every authority counts for itself: only of this one's leaves a serial is one.
        builder.HasIndex(row => row.Serial).IsUnique().HasFilter("NOT is_imported");

        // Whether an account has a leaf already, whoever issued it.
        builder.HasIndex(row => new { row.Tenant, row.Serial });

        // What the revocation list names.
        builder.HasIndex(row => row.RevokedAt).HasFilter("revoked_at IS NOT NULL");

        builder.Property(row => row.Serial).HasMaxLength(40);
    }
}
