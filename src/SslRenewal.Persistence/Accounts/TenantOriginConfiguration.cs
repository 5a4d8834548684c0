using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SslRenewal.Persistence.Accounts;

internal sealed class TenantOriginConfiguration : IEntityTypeConfiguration<TenantOriginRow>
{
    public void Configure(EntityTypeBuilder<TenantOriginRow> builder) => builder.HasKey(row => new { row.Tenant, row.Part });
}
