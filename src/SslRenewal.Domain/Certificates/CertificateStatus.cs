namespace SslRenewal.Domain.Certificates;

/// <summary>Where a certificate stands; expiry is not a status.</summary>
public enum CertificateStatus
{
    /// <summary>Issued; stays so past its expiry, so that it can be renewed.</summary>
    Active,

    /// <summary>Bought, not yet activated.</summary>
    NewPurchase,

    /// <summary>Bought as a renewal, not yet activated.</summary>
    NewRenewal,

    /// <summary>Activated; waits for its validation.</summary>
    Purchased,

    /// <summary>The issuer refused it.</summary>
    PurchaseError,

    /// <summary>Cancelled or revoked.</summary>
    Cancelled,

    /// <summary>Its reissue took its place.</summary>
    Replaced,
}
