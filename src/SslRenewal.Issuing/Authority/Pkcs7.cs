using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Authority;

/// <summary>Certificates together in one PKCS#7.</summary>
internal static class Pkcs7
{
    /// <summary>In PEM.</summary>
    /// <param name="certificates">Each in DER.</param>
    public static string Bundle(params IEnumerable<ReadOnlyMemory<byte>> certificates)
    {
        X509Certificate2Collection all = [.. certificates.Select(der => X509CertificateLoader.LoadCertificate(der.Span))];

        try
        {
            return all.ExportPkcs7Pem();
        }
        finally
        {
            foreach (var certificate in all)
            {
                certificate.Dispose();
            }
        }
    }
}
