using System.Collections.Frozen;
using System.Security.Cryptography;

namespace SslRenewal.Issuing.Authority.Ocsp;

/// <summary>Answers for the certificates of one issuer, in its own name.</summary>
internal sealed class OcspResponder(Issuer issuer)
{
    // By the OID of the hash: what a CertID of this issuer says.
    private readonly FrozenDictionary<string, (byte[] Name, byte[] Key)> _hashes = new Dictionary<string, HashAlgorithmName>(StringComparer.Ordinal)
    {
        ["1.3.14.3.2.26"] = HashAlgorithmName.SHA1,
        ["2.16.840.1.101.3.4.2.1"] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    }.ToFrozenDictionary(hash => hash.Key, hash => (HashOf(hash.Value, issuer.Name.RawData), HashOf(hash.Value, issuer.Certificate.PublicKey.EncodedKeyValue.RawData)), StringComparer.Ordinal);

    private readonly OcspSigner _signer = new(issuer);

    public IReadOnlyList<SerialNumber> SerialsIn(OcspRequest request) => [.. request.Questions.Where(IsOurs).Select(question => question.Serial).OfType<SerialNumber>().Distinct()];

    public ReadOnlyMemory<byte> Answer(OcspRequest request, Func<SerialNumber, LeafStatus> statusOf, Validity validity, DateTimeOffset producedAt)
    {
        if (!request.Questions.Any(IsOurs))
        {
            return OcspErrors.Unauthorized;
        }

        var answers = request.Questions.Select(question => (question.CertId, StatusOf(question, statusOf)));
        return _signer.Sign(answers, request.Nonce, validity, producedAt);
    }

    private LeafStatus StatusOf(OcspQuestion question, Func<SerialNumber, LeafStatus> statusOf) =>
        IsOurs(question) && question.Serial is { } serial ? statusOf(serial) : new LeafStatus.Unknown();

    private bool IsOurs(OcspQuestion question) =>
        _hashes.TryGetValue(question.HashOid, out var hashes) && question.NameHash.Span.SequenceEqual(hashes.Name) && question.KeyHash.Span.SequenceEqual(hashes.Key);

    private static byte[] HashOf(HashAlgorithmName algorithm, byte[] data) => CryptographicOperations.HashData(algorithm, data);
}
