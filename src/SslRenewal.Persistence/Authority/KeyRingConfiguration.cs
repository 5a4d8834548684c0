using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Authority;

internal sealed class KeyRingConfiguration : IEntityTypeConfiguration<KeyRingRow>
{
    public void Configure(EntityTypeBuilder<KeyRingRow> builder)
    {
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Name).IsUnique();
        builder.Property(row => row.Name).HasMaxLength(200);
    }
}
