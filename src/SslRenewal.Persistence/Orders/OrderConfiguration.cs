using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Persistence.Orders;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<OrderRow>
{
    public void Configure(EntityTypeBuilder<OrderRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.OrderId });
        builder.HasIndex(row => new { row.Tenant, row.TransactionId }).IsUnique();
        builder.HasIndex(row => new { row.Tenant, row.CertificateId });
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.OrderId });

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.PromotionCode).HasMaxLength(Promotion.MaxCodeLength);
    }
}
