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

    /// <summary>Signs for a name and a key, which may be this issuer's own, with the extensions given.</summary>
    public X509Certificate2 Sign(X500DistinguishedName subject, PublicKey key, DateTimeOffset notBefore, DateTimeOffset notAfter, SerialNumber serial, IEnumerable<X509Extension> extensions) =>
        Sign(Key, Name, subject, key, notBefore, notAfter, serial, [.. extensions, KeyIdentifier]);

    /// <summary>An issuer that signed itself.</summary>
    public static Issuer CreateRoot(X500DistinguishedName name, DateTimeOffset notBefore, DateTimeOffset notAfter, IEnumerable<X509Extension> extensions)
    {
        var key = SigningKey.Create();
        return new Issuer(Sign(key, name, name, key.PublicKey, notBefore, notAfter, SerialNumber.Draw(), extensions), key);
    }

    public void Dispose()
    {
        Certificate.Dispose();
        Key.Dispose();
    }

    private static X509Certificate2 Sign(
        SigningKey signer, X500DistinguishedName issuer, X500DistinguishedName subject, PublicKey key, DateTimeOffset notBefore, DateTimeOffset notAfter, SerialNumber serial, IEnumerable<X509Extension> extensions)
    {
        var request = new CertificateRequest(subject, key, signer.Hash);

        foreach (var extension in extensions.Prepend(new X509SubjectKeyIdentifierExtension(key, critical: false)))
        {
            request.CertificateExtensions.Add(extension);
        }

        return request.Create(issuer, signer, notBefore, notAfter, serial.Bytes);
    }
}
