using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Products;

namespace SslRenewal.Persistence.KeptAnswers;

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswerRow>
{
    public void Configure(EntityTypeBuilder<KeptAnswerRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.UserKey, row.Command, row.Key });

        // Answers past their day are found by age.
        builder.HasIndex(row => new { row.Tenant, row.KeptAt });

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.Command).HasMaxLength(80);
        builder.Property(row => row.Key).HasMaxLength(KeptAnswerRow.MaxKeyLength);
        builder.Property(row => row.ReplacedType).HasMaxLength(Product.MaxNameLength);
        builder.Property(row => row.ParametersHash).HasMaxLength(64);
    }
}
