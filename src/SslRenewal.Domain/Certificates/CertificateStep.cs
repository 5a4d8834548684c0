namespace SslRenewal.Domain.Certificates;

/// <summary>What moves a certificate from one status to the next.</summary>
public enum CertificateStep
{
    /// <summary>Bought for the first time.</summary>
    Create,

    /// <summary>Bought as the renewal of an active certificate.</summary>
    Renew,

    /// <summary>Ordered in the place of an active certificate.</summary>
    Reissue,

    /// <summary>Its signing request was accepted.</summary>
    Activate,

    /// <summary>It was not activated in time.</summary>
    ActivationPeriodOver,

    /// <summary>The issuer refuses it.</summary>
    IssuerRefuses,

    /// <summary>Management lets the issuer try again.</summary>
    Reset,

    /// <summary>Everything asked for is there, and the issuing time has passed.</summary>
    Issue,

    /// <summary>Its reissue has become active.</summary>
    Replace,

    /// <summary>Its leaves are revoked.</summary>
    Revoke,

    /// <summary>Management cancels it.</summary>
    Cancel,
}
