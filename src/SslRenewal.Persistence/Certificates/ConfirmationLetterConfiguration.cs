using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Certificates;

internal sealed class ConfirmationLetterConfiguration : IEntityTypeConfiguration<ConfirmationLetterRow>
{
    public void Configure(EntityTypeBuilder<ConfirmationLetterRow> builder)
    {
        builder.HasKey(row => new { row.Tenant, row.CertificateId });

        builder.Property(row => row.MediaType).HasMaxLength(ConfirmationLetterRow.MaxTypeLength);
    }
}
