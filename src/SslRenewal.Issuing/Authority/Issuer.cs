using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Issuing.Authority;

/// <summary>A certificate of an authority, with the key that signs for it.</summary>
internal sealed record Issuer(X509Certificate2 Certificate, SigningKey Key) : IDisposable
{
    /// <summary>The authorityKeyIdentifier of what this issuer signs: its own subjectKeyIdentifier, or what that would be.</summary>
    public X509AuthorityKeyIdentifierExtension KeyIdentifier { get; } =
        X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() ?? new X509SubjectKeyIdentifierExtension(Certificate.PublicKey, critical: false));

    public X500DistinguishedName Name { get; } = Certificate.SubjectName;

    /// <summary>An issuer with a new key, which signed itself.</summary>
    public static Issuer CreateRoot(X500DistinguishedName name, DateTimeOffset notBefore, DateTimeOffset notAfter, IEnumerable<X509Extension> extensions)
    {
        var key = SigningKey.Create();
        var der = CertificateWriter.Sign(key, name, name, key.Info, notBefore, notAfter, SerialNumber.Draw(), [IdentifierOf(key.PublicKey), .. extensions]);
        return new Issuer(X509CertificateLoader.LoadCertificate(der), key);
    }

    /// <summary>A certificate in DER for a name and a key, with the extensions given and the identifiers of both keys.</summary>
    public byte[] Sign(X500DistinguishedName subject, PublicKey key, DateTimeOffset notBefore, DateTimeOffset notAfter, SerialNumber serial, IEnumerable<X509Extension> extensions) =>
        CertificateWriter.Sign(Key, Name, subject, key.ExportSubjectPublicKeyInfo(), notBefore, notAfter, serial, [IdentifierOf(key), KeyIdentifier, .. extensions]);

    public void Dispose()
    {
        Certificate.Dispose();
        Key.Dispose();
    }

    private static X509SubjectKeyIdentifierExtension IdentifierOf(PublicKey key) => new(key, critical: false);
}
