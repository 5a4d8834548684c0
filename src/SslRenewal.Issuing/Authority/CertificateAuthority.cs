using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Authority.Ocsp;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Issuing.Authority;

/// <summary>A root, and an intermediate that signs leaves, lists of revocations and OCSP answers. It holds nothing but its keys; several threads may use it.</summary>
public sealed class CertificateAuthority : IDisposable
{
    private readonly X509Certificate2 _root;

    private readonly SigningKey? _rootKey;

    private readonly Issuer _intermediate;

    private readonly OcspResponder _responder;

    internal CertificateAuthority(X509Certificate2 root, SigningKey? rootKey, Issuer intermediate)
    {
        (_root, _rootKey, _intermediate) = (root, rootKey, intermediate);
        _responder = new OcspResponder(intermediate);
        Chain = new AuthorityChain(root, intermediate.Certificate);
    }

    public AuthorityChain Chain { get; }

    /// <summary>The first second at which root and intermediate both hold: a leaf that begins earlier does not verify then.</summary>
    public DateTimeOffset NotBefore => DateTimeOffset.Compare(From(_root.NotBefore), From(_intermediate.Certificate.NotBefore)) > 0 ? From(_root.NotBefore) : From(_intermediate.Certificate.NotBefore);

    /// <summary>The last second at which root and intermediate both hold.</summary>
    public DateTimeOffset NotAfter => DateTimeOffset.Compare(From(_root.NotAfter), From(_intermediate.Certificate.NotAfter)) < 0 ? From(_root.NotAfter) : From(_intermediate.Certificate.NotAfter);

    /// <summary>A new authority on P-256, valid from 2005-01-01 to 2110-01-01 UTC.</summary>
    public static CertificateAuthority Create()
    {
        // Tells the authorities of two databases apart, in a trust store and in a client's message.
        var mark = RandomNumberGenerator.GetHexString(8);
        var root = RootCertificates.CreateRoot(mark);
        return new CertificateAuthority(root.Certificate, root.Key, RootCertificates.CreateIntermediate(root, mark));
    }

    /// <summary>Reads an authority, and checks that it is one and that its parts belong together.</summary>
    public static AuthorityReading Read(AuthorityPem pem) => AuthorityReader.Read(pem);

    /// <summary>All that <see cref="Read"/> needs, the keys as PKCS#8.</summary>
    public AuthorityPem ToPem() => new(Chain.RootPem, Chain.IntermediatePem, _intermediate.Key.Pem, _rootKey?.Pem);

    public IssuedLeaf Issue(LeafRequest leaf) => LeafCertificate.Issue(_intermediate, leaf);

    /// <summary>The list of revoked leaves, signed by the intermediate. The number must grow from list to list.</summary>
    public RevocationList ListRevoked(IEnumerable<RevokedLeaf> revoked, Validity validity, BigInteger number) => RevocationList.Sign(_intermediate, revoked, validity, number);

    /// <summary>The root's own list, which says that the intermediate is not revoked; <see langword="null"/> without the root's key.</summary>
    public RevocationList? ListRevokedByRoot(Validity validity, BigInteger number) =>
        _rootKey is null ? null : RevocationList.Sign(new Issuer(_root, _rootKey), [], validity, number);

    /// <summary>The numbers that an OCSP request asks about and this authority may have given: what to look up before <see cref="Answer"/>.</summary>
    public IReadOnlyList<SerialNumber> SerialsIn(OcspRequest request) => _responder.SerialsIn(request);

    /// <summary>Answers an OCSP request in DER; one that asks about no certificate of this authority is answered by <see cref="OcspErrors.Unauthorized"/>.</summary>
    public ReadOnlyMemory<byte> Answer(OcspRequest request, Func<SerialNumber, LeafStatus> statusOf, Validity validity, DateTimeOffset producedAt) =>
        _responder.Answer(request, statusOf, validity, producedAt);

    public void Dispose()
    {
        _root.Dispose();
        _rootKey?.Dispose();
        _intermediate.Dispose();
    }

    private static DateTimeOffset From(DateTime local) => new(local);
}
