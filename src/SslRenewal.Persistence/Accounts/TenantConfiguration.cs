using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Accounts;

internal sealed class TenantConfiguration : IEntityTypeConfiguration<TenantRow>
{
    public void Configure(EntityTypeBuilder<TenantRow> builder)
    {
        // A number has at most nine digits: a counter may stand one above the last, and an order that would need a higher one fails.
        builder.ToTable(table => table.HasCheckConstraint("nine_digits", "next_certificate_id <= 1000000000 AND next_order_id <= 1000000000 AND next_transaction_id <= 1000000000"));
        builder.HasKey(row => row.Tenant);
        builder.HasIndex(row => row.ApiUserKey).IsUnique();

        builder.Property(row => row.Tenant).ValueGeneratedNever();
        builder.Property(row => row.ApiUserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.KeyHash).HasMaxLength(64);
    }
}
