using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Faults;

internal sealed class FaultHitConfiguration : IEntityTypeConfiguration<FaultHitRow>
{
    public void Configure(EntityTypeBuilder<FaultHitRow> builder) => builder.HasKey(row => new { row.FaultId, row.Hit });
}
