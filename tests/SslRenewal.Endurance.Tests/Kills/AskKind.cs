namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>What a customer asks for.</summary>
internal enum AskKind
{
    Renew,
    Create,
    Activate,
    Reissue,
    Revoke,

    /// <summary>By management: a purchase or renewal that was not activated is given back.</summary>
    Cancel,
}
