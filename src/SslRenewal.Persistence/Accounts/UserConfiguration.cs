using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Accounts;

internal sealed class UserConfiguration : IEntityTypeConfiguration<UserRow>
{
    public void Configure(EntityTypeBuilder<UserRow> builder)
    {
        // That nothing is spent twice is the database's promise.
        builder.ToTable(table => table.HasCheckConstraint("balance_not_negative", "balance >= 0"));
        builder.HasKey(row => new { row.Tenant, row.UserKey });
        builder.HasIndex(row => row.UserKey).IsUnique();

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.Name).HasMaxLength(UserName.MaxLength);
    }
}
