using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Mail;

internal sealed class MailConfiguration : IEntityTypeConfiguration<MailRow>
{
    public void Configure(EntityTypeBuilder<MailRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.MailId });
        builder.HasIndex(row => new { row.Tenant, row.CertificateId });
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.MailId });

        // What is to go out.
        builder.HasIndex(row => row.NextAttemptAt).HasFilter("next_attempt_at IS NOT NULL");

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Recipient).HasMaxLength(255);
    }
}
