using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Accounts;

internal sealed class LedgerConfiguration : IEntityTypeConfiguration<LedgerRow>
{
    public void Configure(EntityTypeBuilder<LedgerRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.UserKey, row.Entry });

        // An order is refunded once: the database's promise.
        builder.HasIndex(row => new { row.Tenant, row.OrderId }).IsUnique().HasFilter("cause = 'Refund'");

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.Cause).HasConversion<string>().HasMaxLength(20);
    }
}
