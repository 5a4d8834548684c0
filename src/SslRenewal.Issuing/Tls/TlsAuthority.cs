using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Names;

namespace SslRenewal.Issuing.Tls;

/// <summary>The root of the service's own HTTPS, which can certify <see cref="Names"/> and nothing else. It is dated by the machine's clock, which is given.</summary>
public sealed class TlsAuthority : IDisposable
{
    private const int RootYears = 20;

    private static readonly TimeSpan Early = TimeSpan.FromDays(1);

    // Within the 398 days that clients take.
    private static readonly TimeSpan ServerTime = TimeSpan.FromDays(365);

    private static readonly X509Extension ForServers = new X509EnhancedKeyUsageExtension([new Oid(Oids.ServerAuthentication)], critical: false);

    private readonly Issuer _root;

    private TlsAuthority(Issuer root) => _root = root;

    /// <summary>The names that a client can call this service by, the vendor's included.</summary>
    public static IReadOnlyList<string> Names { get; } = ["localhost", "api.namecheap.com", "api.sandbox.namecheap.com"];

    public string RootPem => _root.Certificate.ExportCertificatePem();

    /// <summary>A new root, valid from a day before an instant.</summary>
    public static TlsAuthority Create(DateTimeOffset now) =>
        new(Issuer.CreateRoot(NameOf($"SslRenewal HTTPS Root {RandomNumberGenerator.GetHexString(8)}"), now - Early, now.AddYears(RootYears),
        [
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true),
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true),
            ForServers,
            NameConstraints.PermittingOnly(Names),
        ]));

    /// <summary>Reads what <see cref="ToPem"/> wrote; anything else, and a key that is not the certificate's, is <see langword="null"/>.</summary>
    public static TlsAuthority? Read(TlsPem pem)
    {
        if (SigningKey.Read(pem.RootKey) is not { } key)
        {
            return null;
        }

        try
        {
            var certificate = X509Certificate2.CreateFromPem(pem.RootCertificate);

            if (certificate.PublicKey.EncodedKeyValue.RawData.AsSpan().SequenceEqual(key.PublicKey.EncodedKeyValue.RawData))
            {
                return new TlsAuthority(new Issuer(certificate, key));
            }

            certificate.Dispose();
        }
        catch (CryptographicException)
        {
            // No certificate.
        }

        key.Dispose();
        return null;
    }

    public TlsPem ToPem() => new(RootPem, _root.Key.Pem);

    /// <summary>Whether the root does not hold at an instant, or not for a whole server's certificate from then on: then a new root is wanted.</summary>
    public bool IsDue(DateTimeOffset now) => now < new DateTimeOffset(_root.Certificate.NotBefore) || now + ServerTime > new DateTimeOffset(_root.Certificate.NotAfter);

    /// <summary>A certificate for all names, with a new key, valid from a day before an instant until a year after it.</summary>
    public TlsServer IssueServer(DateTimeOffset now)
    {
        using var key = SigningKey.Create();
        var der = _root.Sign(NameOf(Names[0]), key.PublicKey, now - Early, now + ServerTime, SerialNumber.Draw(),
        [
            new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true),
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true),
            ForServers,
            AlternativeNames.Of(Names, critical: false),
        ]);

        using var certificate = X509CertificateLoader.LoadCertificate(der);
        return new TlsServer(Loaded(key.AddTo(certificate)));
    }

    public void Dispose() => _root.Dispose();

    private static X509Certificate2 Loaded(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
        {
            return certificate;
        }

        // SChannel does not take a key that was never in a store.
        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
        }
    }

    private static X500DistinguishedName NameOf(string commonName) => new DistinguishedName { Organization = "SslRenewal", OrganizationalUnit = "For tests only", CommonName = commonName }.Encode();
}
