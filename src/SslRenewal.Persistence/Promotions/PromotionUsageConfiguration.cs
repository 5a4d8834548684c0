using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Persistence.Promotions;

internal sealed class PromotionUsageConfiguration : IEntityTypeConfiguration<PromotionUsageRow>
{
    public void Configure(EntityTypeBuilder<PromotionUsageRow> builder)
    {
        // That a limit of N lets no use N+1 through is the database's promise. It counts per tenant, so that no renewal is a transaction across tenants.
        builder.ToTable(table => table.HasCheckConstraint("within_limit", "usage_limit IS NULL OR used <= usage_limit"));
        builder.HasKey(row => new { row.Tenant, row.CodeKey });

        builder.Property(row => row.CodeKey).HasMaxLength(Promotion.MaxCodeLength);
    }
}
