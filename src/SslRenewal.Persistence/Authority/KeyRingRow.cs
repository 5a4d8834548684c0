using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Authority;

/// <summary>A key of data protection's ring, as the framework writes it: every replica reads the same.</summary>
[Table("key_ring")]
public sealed class KeyRingRow
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
