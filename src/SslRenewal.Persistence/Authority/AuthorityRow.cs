using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Authority;

/// <summary>A certificate of the service's own authorities, and its key.</summary>
[Table("authorities")]
public sealed class AuthorityRow
{
    public const int MaxNameLength = 20;

    public const string Root = "root";

    public const string Intermediate = "intermediate";

    public const string TlsRoot = "tls-root";

    /// <summary>Which one: <see cref="Root"/>, <see cref="Intermediate"/> or <see cref="TlsRoot"/>.</summary>
    public required string Name { get; init; }

    public required string CertificatePem { get; set; }

    /// <summary>The key in PEM, PKCS#8, encrypted by data protection; <see langword="null"/> where it was not given.</summary>
    public string? ProtectedKey { get; set; }
}
