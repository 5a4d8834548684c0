using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Names;

namespace SslRenewal.Issuing.Authority;

/// <summary>Makes a root and its intermediate, which hold at every date that the clock can be set to.</summary>
internal static class RootCertificates
{
    private static readonly DateTimeOffset NotBefore = new(2005, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset NotAfter = new(2110, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly X509Extension Usage = new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign | X509KeyUsageFlags.DigitalSignature, critical: true);

    public static Issuer CreateRoot(string mark) => Issuer.CreateRoot(NameOf($"SslRenewal Root CA {mark}"), NotBefore, NotAfter, [AuthorityAbove(intermediates: 1), Usage]);

    public static Issuer CreateIntermediate(Issuer root, string mark)
    {
        var key = SigningKey.Create();
        var der = root.Sign(
            NameOf($"SslRenewal Issuing CA {mark}"), key.PublicKey, NotBefore, NotAfter, SerialNumber.Draw(), [AuthorityAbove(intermediates: 0), Usage, CertificatePolicies.Any]);
        return new Issuer(X509CertificateLoader.LoadCertificate(der), key);
    }

    private static X500DistinguishedName NameOf(string commonName) =>
        new DistinguishedName { Organization = "SslRenewal", OrganizationalUnit = "For tests only", CommonName = commonName }.Encode();

    private static X509BasicConstraintsExtension AuthorityAbove(int intermediates) =>
        new(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: intermediates, critical: true);
}
