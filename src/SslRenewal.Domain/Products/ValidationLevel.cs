namespace SslRenewal.Domain.Products;

/// <summary>How much the authority checks before it signs.</summary>
public enum ValidationLevel
{
    /// <summary>DV: control of the domain.</summary>
    Domain,

    /// <summary>OV: the organisation, too.</summary>
    Organization,

    /// <summary>EV: the organisation in full, and a call.</summary>
    Extended,
}
