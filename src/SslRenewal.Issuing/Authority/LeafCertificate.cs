using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Names;

namespace SslRenewal.Issuing.Authority;

/// <summary>Makes a leaf of what it is to say, by the profile of RFC 5280 and the Baseline Requirements.</summary>
internal static class LeafCertificate
{
    private static readonly X509Extension NoAuthority = new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true);

    private static readonly X509Extension ForServers = new X509EnhancedKeyUsageExtension([new Oid(Oids.ServerAuthentication)], critical: false);

    public static IssuedLeaf Issue(Issuer issuer, LeafRequest leaf)
    {
        var serial = leaf.Serial ?? SerialNumber.Draw();
        var subject = SubjectOf(leaf).Encode();
        var key = PublicKey.CreateFromSubjectPublicKeyInfo(leaf.Key.Info.Span, out _);

        var der = issuer.Sign(subject, key, leaf.NotBefore, leaf.NotAfter, serial,
        [
            NoAuthority,
            UsageOf(leaf.Key.Family),
            ForServers,
            AlternativeNames.Of(leaf.Names, critical: IsEmpty(subject)),
            CertificatePolicies.Of(leaf.Level),
            CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([leaf.Addresses.Crl.AbsoluteUri]),
            new X509AuthorityInformationAccessExtension([leaf.Addresses.Ocsp.AbsoluteUri], [leaf.Addresses.Intermediate.AbsoluteUri]),
        ]);

        return new IssuedLeaf(der, serial);
    }

    private static DistinguishedName SubjectOf(LeafRequest leaf) => new()
    {
        CommonName = leaf.Names[0],
        Organization = leaf.Organization?.Name,
        Locality = leaf.Organization?.Locality,
        State = leaf.Organization?.State,
        Country = leaf.Organization?.Country,
        SerialNumber = leaf.Organization?.SerialNumber,
        BusinessCategory = leaf.Organization?.BusinessCategory,
        JurisdictionCountry = leaf.Organization?.JurisdictionCountry,
    };

    private static X509KeyUsageExtension UsageOf(KeyFamily family) =>
        new(family is KeyFamily.Rsa ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment : X509KeyUsageFlags.DigitalSignature, critical: true);

    // A SEQUENCE with nothing in it.
    private static bool IsEmpty(X500DistinguishedName name) => name.RawData is [0x30, 0];
}
