using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Authority;

internal sealed class AuthorityConfiguration : IEntityTypeConfiguration<AuthorityRow>
{
    public void Configure(EntityTypeBuilder<AuthorityRow> builder)
    {
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(AuthorityRow.MaxNameLength);
    }
}
