using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Renewals;

internal sealed class RenewalDraftConfiguration : IEntityTypeConfiguration<RenewalDraftRow>
{
    public void Configure(EntityTypeBuilder<RenewalDraftRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.DraftId });
        builder.HasIndex(row => row.BasketId);
        builder.HasIndex(row => new { row.Tenant, row.CertificateId });

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.KeyKind).HasMaxLength(RenewalDraftRow.MaxKeyLength);
    }
}
