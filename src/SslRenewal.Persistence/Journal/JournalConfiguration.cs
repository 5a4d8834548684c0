using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Journal;

internal sealed class JournalConfiguration : IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.HasKey(row => row.Id);

        // Newest first, of one tenant.
        builder.HasIndex(row => new { row.Tenant, row.Id });

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.Method).HasMaxLength(JournalRow.MaxMethodLength);
        builder.Property(row => row.Command).HasMaxLength(JournalRow.MaxCommandLength);
        builder.Property(row => row.Rule).HasMaxLength(JournalRow.MaxRuleLength);
    }
}
