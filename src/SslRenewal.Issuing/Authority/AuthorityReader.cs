using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Issuing.Authority;

/// <summary>Reads an authority and checks that its parts belong together.</summary>
internal static class AuthorityReader
{
    private const X509KeyUsageFlags Usage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;

    private static readonly HashSet<string> ServerUsages = new([Oids.ServerAuthentication, Oids.AnyExtendedUsage], StringComparer.Ordinal);

    public static AuthorityReading Read(AuthorityPem pem)
    {
        var root = CertificateIn(pem.RootCertificate);
        var intermediate = CertificateIn(pem.IntermediateCertificate);
        var key = SigningKey.Read(pem.IntermediateKey);
        var rootKey = pem.RootKey is null ? null : SigningKey.Read(pem.RootKey);

        var fault = FaultOf(root, intermediate, key) ?? (pem.RootKey is null ? null : FaultOf(root!, rootKey));

        if (fault is null)
        {
            return new AuthorityReading.Read(new CertificateAuthority(root!, rootKey, new Issuer(intermediate!, key!)));
        }

        foreach (var part in new IDisposable?[] { root, intermediate, key, rootKey })
        {
            part?.Dispose();
        }

        return new AuthorityReading.Refused(fault.Value);
    }

    private static AuthorityFault? FaultOf(X509Certificate2? root, X509Certificate2? intermediate, SigningKey? key) => (root, intermediate, key) switch
    {
        (null, _, _) => AuthorityFault.RootUnreadable,
        (_, null, _) => AuthorityFault.IntermediateUnreadable,
        (_, _, null) => AuthorityFault.IntermediateKeyUnreadable,
        _ when !IsFit(root) || !IsFit(intermediate) => AuthorityFault.KeyUnfit,
        _ when !Signed(root, root) => AuthorityFault.RootNotSelfSigned,
        _ when !MayCertify(root, below: 1) => AuthorityFault.RootMayNotCertify,
        _ when Same(intermediate.SubjectName, intermediate.IssuerName) => AuthorityFault.IntermediateIsRoot,
        _ when !MayCertify(intermediate, below: 0) => AuthorityFault.IntermediateMayNotCertify,
        _ when !Signed(root, intermediate) => AuthorityFault.ChainBroken,
        _ when !Fits(intermediate, key) => AuthorityFault.IntermediateKeyOfAnother,
        _ => null,
    };

    private static AuthorityFault? FaultOf(X509Certificate2 root, SigningKey? key) => key switch
    {
        null => AuthorityFault.RootKeyUnreadable,
        _ when !Fits(root, key) => AuthorityFault.RootKeyOfAnother,
        _ => null,
    };

    /// <summary>The first certificate in a text, all parts of which could be read.</summary>
    private static X509Certificate2? CertificateIn(string pem)
    {
        try
        {
            var certificate = X509Certificate2.CreateFromPem(pem);
            _ = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority);
            _ = certificate.Extensions.OfType<X509KeyUsageExtension>().Any(usage => usage.KeyUsages is X509KeyUsageFlags.None);
            _ = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(usage => usage.EnhancedKeyUsages.Count == 0);
            _ = certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().Any(identifier => identifier.KeyIdentifier is null);
            _ = certificate.PublicKey.ExportSubjectPublicKeyInfo();
            return certificate;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static bool IsFit(X509Certificate2 certificate) => KeyOf(certificate) is not null;

    private static SubjectKey? KeyOf(X509Certificate2 certificate)
    {
        try
        {
            return (KeyReader.Read(certificate.PublicKey.ExportSubjectPublicKeyInfo()) as KeyReading.Fit)?.Key;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static bool Signed(X509Certificate2 issuer, X509Certificate2 certificate)
    {
        var named = certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault()?.KeyIdentifier;
        var own = issuer.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes;

        return Same(issuer.SubjectName, certificate.IssuerName)
            && (named is null || own is null || named.Value.Span.SequenceEqual(own.Value.Span))
            && KeyOf(issuer) is { } key
            && SignedStructure.Read(certificate.RawData).IsSignedBy(key.Family, key.Info.Span);
    }

    private static bool MayCertify(X509Certificate2 certificate, int below) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority && (!constraints.HasPathLengthConstraint || constraints.PathLengthConstraint >= below))
        && certificate.Extensions.OfType<X509KeyUsageExtension>().All(usage => usage.KeyUsages.HasFlag(Usage))
        && certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().All(usage => usage.EnhancedKeyUsages.Cast<Oid>().Any(oid => ServerUsages.Contains(oid.Value!)));

    private static bool Fits(X509Certificate2 certificate, SigningKey key) => certificate.PublicKey.EncodedKeyValue.RawData.AsSpan().SequenceEqual(key.PublicKey.EncodedKeyValue.RawData);

    private static bool Same(X500DistinguishedName one, X500DistinguishedName other) => one.RawData.AsSpan().SequenceEqual(other.RawData);
}
