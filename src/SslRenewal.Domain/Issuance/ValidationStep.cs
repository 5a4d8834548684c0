namespace SslRenewal.Domain.Issuance;

/// <summary>One thing that a purchased certificate waits for.</summary>
public enum ValidationStep
{
    /// <summary>Control of every name.</summary>
    DomainControl,

    /// <summary>The organisation is who it says.</summary>
    Organization,

    /// <summary>The organisation confirmed the order in a call.</summary>
    ConfirmationCall,

    /// <summary>The issuer's own approval, where the pace is manual.</summary>
    Issue,
}
