namespace SslRenewal.Domain.Issuance;

/// <summary>How control of a domain is shown.</summary>
public enum DomainControlMethod
{
    /// <summary>A link in a mail to an address of the domain.</summary>
    Email,

    /// <summary>A file on the domain's web server.</summary>
    HttpFile,

    /// <summary>A CNAME record of the domain.</summary>
    Cname,
}
