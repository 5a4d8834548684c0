using System.Collections.Frozen;

namespace SslRenewal.Issuing.Authority;

/// <summary>What is said about each fault of an authority, in one sentence.</summary>
public static class AuthorityFaults
{
    public static FrozenDictionary<AuthorityFault, string> Sentences { get; } = new Dictionary<AuthorityFault, string>
    {
        [AuthorityFault.RootUnreadable] = "The root certificate is not a certificate in PEM.",
        [AuthorityFault.IntermediateUnreadable] = "The intermediate certificate is not a certificate in PEM.",
        [AuthorityFault.IntermediateKeyUnreadable] = "The intermediate's key is not an unencrypted private key in PEM, RSA or ECDSA.",
        [AuthorityFault.RootKeyUnreadable] = "The root's key is not an unencrypted private key in PEM, RSA or ECDSA.",
        [AuthorityFault.KeyUnfit] = "The keys of root and intermediate must be RSA of 2048 to 8192 bits or ECDSA on P-256 or P-384, and not weak.",
        [AuthorityFault.RootNotSelfSigned] = "The root certificate is not signed by its own key.",
        [AuthorityFault.RootMayNotCertify] = "The root certificate is not that of an authority which may have an intermediate: it takes CA:TRUE, no path length of 0, and, where there is a key usage, keyCertSign and cRLSign.",
        [AuthorityFault.IntermediateIsRoot] = "The intermediate certificate names itself as its issuer: it takes one that the root has signed.",
        [AuthorityFault.IntermediateMayNotCertify] = "The intermediate certificate is not that of an authority: it takes CA:TRUE, where there is a key usage, keyCertSign and cRLSign, and, where there is an extended one, serverAuth.",
        [AuthorityFault.ChainBroken] = "The root has not signed the intermediate certificate.",
        [AuthorityFault.IntermediateKeyOfAnother] = "The intermediate's key does not belong to its certificate.",
        [AuthorityFault.RootKeyOfAnother] = "The root's key does not belong to its certificate.",
    }.ToFrozenDictionary();
}
