namespace SslRenewal.Domain.Issuance;

/// <summary>How long the issuer takes, once everything that it asks for is there.</summary>
public enum IssuancePace
{
    /// <summary>The next look finds the certificate active.</summary>
    Immediate,

    /// <summary>As long as issuers say they take.</summary>
    Realistic,

    /// <summary>Until management approves.</summary>
    Manual,
}
