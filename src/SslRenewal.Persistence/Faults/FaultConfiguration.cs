using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Faults;

internal sealed class FaultConfiguration : IEntityTypeConfiguration<FaultRow>
{
    public void Configure(EntityTypeBuilder<FaultRow> builder)
    {
        // Under any concurrency a fault strikes as often as it was told to: the database's promise.
        builder.ToTable(table => table.HasCheckConstraint("hits_within_times", "hits <= times"));
        builder.HasKey(row => row.Id);

        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
        builder.Property(row => row.Command).HasMaxLength(80);
    }
}
