namespace SslRenewal.Domain.Products;

/// <summary>What validation levels are called.</summary>
public static class ValidationLevelWords
{
    /// <summary>The two letters that everybody uses.</summary>
    public static string Initials(this ValidationLevel level) => level switch
    {
        ValidationLevel.Domain => "DV",
        ValidationLevel.Organization => "OV",
        _ => "EV",
    };
}
