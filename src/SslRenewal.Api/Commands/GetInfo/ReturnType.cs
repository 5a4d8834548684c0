using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Bundles;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>A form in which a certificate is returned.</summary>
/// <param name="Word">As answers write it; requests may write it in any letter case.</param>
/// <param name="Write">A leaf with the certificates above it, where they are known.</param>
internal sealed record ReturnType(string Word, Func<IssuedLeaf, AuthorityChain?, ReturnedCertificate> Write)
{
    public static ReturnType Individual { get; } = new("INDIVIDUAL", (leaf, chain) => new(Individual!, leaf.Pem, chain is null ? [] : [chain.IntermediatePem]));

    public static ReturnType Pkcs7 { get; } = new("PKCS7", (leaf, chain) => new(Pkcs7!, chain is null ? new CertificateBundle(leaf.Pem, []).Pkcs7() : chain.BundlePkcs7(leaf), []));

    public static IReadOnlyList<ReturnType> All { get; } = [Individual, Pkcs7];

    public static ReturnType? Find(string word) => All.FirstOrDefault(type => type.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
}
