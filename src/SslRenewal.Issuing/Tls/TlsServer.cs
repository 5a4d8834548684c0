using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Tls;

/// <summary>A certificate with its key, as Kestrel takes it.</summary>
public sealed record TlsServer(X509Certificate2 Certificate) : IDisposable
{
    private static readonly TimeSpan Spare = TimeSpan.FromDays(30);

    /// <summary>Whether the certificate is so near its end, or an instant so far before its beginning, that a new one should be made.</summary>
    public bool IsDue(DateTimeOffset now) => now < new DateTimeOffset(Certificate.NotBefore) || now > new DateTimeOffset(Certificate.NotAfter) - Spare;

    public void Dispose() => Certificate.Dispose();
}
