using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Products;

namespace SslRenewal.Persistence.Certificates;

internal sealed class CertificateConfiguration : IEntityTypeConfiguration<CertificateRow>
{
    public void Configure(EntityTypeBuilder<CertificateRow> builder)
    {
        builder.ToTable("certificates").HasKey(row => new { row.Tenant, row.CertificateId });

        // A user's certificates, in the order of their numbers.
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.CertificateId });

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.SslType).HasMaxLength(Product.MaxNameLength);
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.HostName).HasMaxLength(253);
    }
}
