namespace SslRenewal.Domain.Issuance;

/// <summary>How what the issuer asks for comes about.</summary>
public enum ValidationMode
{
    /// <summary>It is taken as given.</summary>
    Auto,

    /// <summary>By approval: the link in the mail, or management.</summary>
    Manual,

    /// <summary>The file is fetched and the DNS record is looked up; the rest is by approval.</summary>
    Check,
}
