using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Accounts;

/// <summary>A part of what an account was made from, to which a reset brings it back: its place in a scenario as JSON, compressed and cut into pieces.</summary>
[Table("tenant_origins")]
public sealed class TenantOriginRow
{
    public required int Tenant { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Part { get; init; }

#pragma warning disable CA1819 // what both databases store is an array
    public required byte[] Content { get; init; }
#pragma warning restore CA1819
}
