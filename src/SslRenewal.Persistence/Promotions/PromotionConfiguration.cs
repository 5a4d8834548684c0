using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Promotions;

namespace SslRenewal.Persistence.Promotions;

internal sealed class PromotionConfiguration : IEntityTypeConfiguration<PromotionRow>
{
    public void Configure(EntityTypeBuilder<PromotionRow> builder)
    {
        builder.HasKey(row => row.CodeKey);

        builder.Property(row => row.CodeKey).HasMaxLength(Promotion.MaxCodeLength);
        builder.Property(row => row.Code).HasMaxLength(Promotion.MaxCodeLength);
    }
}
