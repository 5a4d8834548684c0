namespace SslRenewal.Domain.Issuance;

/// <summary>One thing that a purchased certificate waits for.</summary>
public enum ValidationStep
{
    /// <summary>The applicant's confirmation letter, sealed; the desk asks for it at the levels that certify an organisation.</summary>
    ConfirmationLetter,

    /// <summary>Control of every name.</summary>
    DomainControl,

    /// <summary>The organisation is who it says.</summary>
    Organization,

    /// <summary>The organisation confirmed the order in a call.</summary>
    ConfirmationCall,

    /// <summary>The issuer's own approval, where the pace is manual.</summary>
    Issue,
}
