using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Products;

namespace SslRenewal.Persistence.Prices;

internal sealed class PriceConfiguration : IEntityTypeConfiguration<PriceRow>
{
    public void Configure(EntityTypeBuilder<PriceRow> builder)
    {
        builder.HasKey(row => new { row.SslType, row.Years, row.Action });

        builder.Property(row => row.SslType).HasMaxLength(Product.MaxNameLength);
        builder.Property(row => row.Action).HasMaxLength(20);
    }
}
