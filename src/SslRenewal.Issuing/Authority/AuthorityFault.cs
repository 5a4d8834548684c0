namespace SslRenewal.Issuing.Authority;

/// <summary>Why an authority is not taken; <see cref="AuthorityFaults"/> has a sentence for each.</summary>
public enum AuthorityFault
{
    RootUnreadable,

    IntermediateUnreadable,

    IntermediateKeyUnreadable,

    RootKeyUnreadable,

    KeyUnfit,

    RootNotSelfSigned,

    RootMayNotCertify,

    IntermediateIsRoot,

    IntermediateMayNotCertify,

    ChainBroken,

    IntermediateKeyOfAnother,

    RootKeyOfAnother,
}
