using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Authority;

/// <summary>A signed list of revocations (CRL).</summary>
public sealed record RevocationList(ReadOnlyMemory<byte> Der)
{
    public string Pem { get; } = PemEncoding.WriteString("X509 CRL", Der.Span);

    internal static RevocationList Sign(Issuer issuer, IEnumerable<RevokedLeaf> revoked, Validity validity, BigInteger number)
    {
        var builder = new CertificateRevocationListBuilder();

        foreach (var leaf in revoked)
        {
            // RFC 5280, 5.3.1: an unspecified reason is one that is not given.
            builder.AddEntry(leaf.Serial.Bytes, leaf.RevokedAt, leaf.Reason is X509RevocationReason.Unspecified ? null : leaf.Reason);
        }

        return new RevocationList(builder.Build(issuer.Name, issuer.Key, number, validity.NextUpdate, issuer.Key.Hash, issuer.KeyIdentifier, validity.ThisUpdate));
    }
}
