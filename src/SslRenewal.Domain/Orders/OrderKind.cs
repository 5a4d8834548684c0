namespace SslRenewal.Domain.Orders;

/// <summary>What an order bought, under the last word of the command that made it.</summary>
public enum OrderKind
{
    Create,
    Renew,
    PurchaseMoreSans,
}
