using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Audit;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.HasKey(row => row.Id);

        builder.Property(row => row.Who).HasMaxLength(50);
        builder.Property(row => row.What).HasMaxLength(30);
        builder.Property(row => row.UserName).HasMaxLength(UserName.MaxLength);
    }
}
