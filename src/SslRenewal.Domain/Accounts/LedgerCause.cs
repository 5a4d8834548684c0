namespace SslRenewal.Domain.Accounts;

/// <summary>Why a balance changed.</summary>
public enum LedgerCause
{
    /// <summary>What the user began with.</summary>
    Opening,

    /// <summary>Money put in or taken out by management.</summary>
    Funds,

    /// <summary>A first purchase.</summary>
    Create,

    /// <summary>A renewal.</summary>
    Renew,

    /// <summary>Names bought for a certificate.</summary>
    PurchaseMoreSans,

    /// <summary>A charge given back.</summary>
    Refund,
}
