namespace SslRenewal.Domain.Products;

/// <summary>Which names one certificate covers.</summary>
public enum Coverage
{
    /// <summary>One host name.</summary>
    SingleDomain,

    /// <summary>Every name one label below a domain.</summary>
    Wildcard,

    /// <summary>Several names, three of them included in the price.</summary>
    MultiDomain,
}
