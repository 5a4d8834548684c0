using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Webhooks;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.MessageId });
        builder.HasIndex(row => new { row.Tenant, row.CertificateId });
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.MessageId });

        // What is to go out.
        builder.HasIndex(row => row.NextAttemptAt).HasFilter("next_attempt_at IS NOT NULL");

        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
    }
}
