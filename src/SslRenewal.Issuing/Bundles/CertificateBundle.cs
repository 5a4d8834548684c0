using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Bundles;

/// <summary>A leaf in PEM with the certificates above it, the next one first and the root left out, in the forms in which servers take them.</summary>
public sealed record CertificateBundle(string Leaf, IReadOnlyList<string> Above)
{
    /// <summary>The leaf, then what is above it: what nginx, Apache and most others read as one file.</summary>
    public string Pem { get; } = string.Concat(Above.Prepend(Leaf).Select(pem => pem.Trim() + "\n"));

    /// <summary>The certificates alone as PKCS#7 in PEM, which IIS and <c>openssl pkcs7</c> read.</summary>
    public string Pkcs7()
    {
        var certificates = Load();

        try
        {
            return certificates.ExportPkcs7Pem() + "\n";
        }
        finally
        {
            Dispose(certificates);
        }
    }

    /// <summary>Certificates and key in one file under a password, by AES-256 and SHA-256.</summary>
    /// <returns><see langword="null"/> where the key is not the leaf's.</returns>
    public byte[]? Pfx(string privateKeyPem, string password)
    {
        if (WithKey(privateKeyPem) is not { } leaf)
        {
            return null;
        }

        var certificates = Load();
        certificates[0].Dispose();
        certificates[0] = leaf;

        try
        {
            return certificates.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password);
        }
        finally
        {
            Dispose(certificates);
        }
    }

    private X509Certificate2? WithKey(string privateKeyPem)
    {
        try
        {
            return X509Certificate2.CreateFromPem(Leaf, privateKeyPem);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private X509Certificate2Collection Load() => [.. Above.Prepend(Leaf).Select(pem => X509Certificate2.CreateFromPem(pem))];

    private static void Dispose(X509Certificate2Collection certificates)
    {
        foreach (var certificate in certificates)
        {
            certificate.Dispose();
        }
    }
}
