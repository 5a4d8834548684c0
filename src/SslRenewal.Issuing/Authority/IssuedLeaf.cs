using System.Security.Cryptography;

namespace SslRenewal.Issuing.Authority;

/// <summary>A leaf that was signed.</summary>
public sealed record IssuedLeaf(ReadOnlyMemory<byte> Der, SerialNumber Serial)
{
    public string Pem { get; } = PemEncoding.WriteString("CERTIFICATE", Der.Span);
}
