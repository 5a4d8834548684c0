using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Products;

namespace SslRenewal.Persistence.Certificates;

internal sealed class CertificateConfiguration : IEntityTypeConfiguration<CertificateRow>
{
    public void Configure(EntityTypeBuilder<CertificateRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.CertificateId });

        // A user's certificates, in the order of their numbers.
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.CertificateId });

        // What is due, in the order in which it is; and the reissue of a certificate.
        builder.HasIndex(row => new { row.Tenant, row.DueAt, row.CertificateId }).HasFilter("due_at IS NOT NULL");
        builder.HasIndex(row => new { row.Tenant, row.ReplacedBy }).HasFilter("replaced_by IS NOT NULL");

        // The desk's list: a user's certificates by the end of their coverage, by name and by domain, of every status or of one, and those that nobody has renewed.
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.ExpiresAt, row.CertificateId });
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.Status, row.ExpiresAt, row.CertificateId });
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.Status, row.ExpiresAt, row.CertificateId }, "ix_certificates_not_renewed").HasFilter("renewed_by IS NULL");
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.HostName, row.CertificateId });
        builder.HasIndex(row => new { row.Tenant, row.UserKey, row.HostReversed, row.CertificateId });

        // What a reviewer has before him: of every account.
        builder.HasIndex(row => new { row.PurchasedAt, row.Tenant, row.CertificateId }, "ix_certificates_in_review").HasFilter("status = 'Purchased' AND issue_at IS NULL");

        builder.Ignore(row => row.IsLetterMissing);
        builder.Ignore(row => row.Prospect);
        builder.Ignore(row => row.ActivationEnd);
        builder.Property(row => row.UserKey).HasMaxLength(UserName.MaxLength);
        builder.Property(row => row.SslType).HasMaxLength(Product.MaxNameLength);
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.HostName).HasMaxLength(253);
        builder.Property(row => row.HostReversed).HasMaxLength(253);
        builder.Property(row => row.RefusalReason).HasMaxLength(CertificateEventRow.MaxLength);
        builder.Property(row => row.UniqueValue).HasMaxLength(20);
        builder.Property(row => row.AdminEmail).HasMaxLength(255);
    }
}
