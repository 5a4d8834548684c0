using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Certificates;

/// <summary>The private key of a certificate, where the service made it.</summary>
[Table("private_keys")]
public sealed class PrivateKeyRow
{
    public required int Tenant { get; init; }

    public required int CertificateId { get; init; }

    /// <summary>The key in PEM, PKCS#8, encrypted by data protection.</summary>
    public required string ProtectedKey { get; init; }
}
