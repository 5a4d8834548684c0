using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Authority;

/// <summary>The certificates above a leaf, in the forms in which they are served.</summary>
public sealed class AuthorityChain
{
    internal AuthorityChain(X509Certificate2 root, X509Certificate2 intermediate)
    {
        (RootDer, RootPem) = (root.RawData, root.ExportCertificatePem());
        (IntermediateDer, IntermediatePem) = (intermediate.RawData, intermediate.ExportCertificatePem());
    }

    public ReadOnlyMemory<byte> RootDer { get; }

    public string RootPem { get; }

    public ReadOnlyMemory<byte> IntermediateDer { get; }

    public string IntermediatePem { get; }

    /// <summary>A PKCS#7 in PEM with a leaf, the intermediate and the root.</summary>
    public string BundlePkcs7(IssuedLeaf leaf)
    {
        X509Certificate2Collection certificates = [Load(leaf.Der), Load(IntermediateDer), Load(RootDer)];

        try
        {
            return certificates.ExportPkcs7Pem();
        }
        finally
        {
            foreach (var certificate in certificates)
            {
                certificate.Dispose();
            }
        }
    }

    private static X509Certificate2 Load(ReadOnlyMemory<byte> der) => X509CertificateLoader.LoadCertificate(der.Span);
}
