using SslRenewal.Domain.Accounts;

namespace SslRenewal.Domain.Orders;

/// <summary>What goes with each kind of order.</summary>
public static class OrderKinds
{
    private static readonly Dictionary<OrderKind, LedgerCause> Causes = new()
    {
        [OrderKind.Create] = LedgerCause.Create,
        [OrderKind.Renew] = LedgerCause.Renew,
        [OrderKind.PurchaseMoreSans] = LedgerCause.PurchaseMoreSans,
    };

    /// <summary>Why the balance of who placed it changes.</summary>
    public static LedgerCause ToCause(this OrderKind kind) => Causes[kind];
}
