namespace SslRenewal.Domain.Products;

/// <summary>What a charge is for, where the prices differ.</summary>
public enum PriceAction
{
    /// <summary>A first purchase.</summary>
    Purchase,

    /// <summary>A renewal.</summary>
    Renew,
}
