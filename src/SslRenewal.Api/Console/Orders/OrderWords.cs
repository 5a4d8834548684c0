using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Console.Orders;

/// <summary>What orders and entries of a ledger are called.</summary>
internal static class OrderWords
{
    private static readonly Dictionary<OrderKind, string> Kinds = new()
    {
        [OrderKind.Create] = "Purchase",
        [OrderKind.Renew] = "Renewal",
        [OrderKind.PurchaseMoreSans] = "More names",
    };

    private static readonly Dictionary<LedgerCause, string> Causes = new()
    {
        [LedgerCause.Opening] = "Opening balance",
        [LedgerCause.Funds] = "Funds",
        [LedgerCause.Create] = Kinds[OrderKind.Create],
        [LedgerCause.Renew] = Kinds[OrderKind.Renew],
        [LedgerCause.PurchaseMoreSans] = Kinds[OrderKind.PurchaseMoreSans],
        [LedgerCause.Refund] = "Refund",
    };

    public static string Of(OrderKind kind) => Kinds[kind];

    public static string Of(LedgerCause cause) => Causes[cause];
}
