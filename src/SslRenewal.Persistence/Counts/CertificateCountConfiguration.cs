using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Products;

namespace SslRenewal.Persistence.Counts;

internal sealed class CertificateCountConfiguration : IEntityTypeConfiguration<CertificateCountRow>
{
    public void Configure(EntityTypeBuilder<CertificateCountRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.UserKey, row.Status, row.ExpiryDay, row.SslType, row.Sans, row.Renewed });

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.SslType).HasMaxLength(Product.MaxNameLength);
    }
}
