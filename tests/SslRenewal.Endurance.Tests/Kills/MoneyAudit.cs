using SslRenewal.Domain.Accounts;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>Every balance is the sum of its ledger, every order stands in it once, and is given back at most once.</summary>
internal static class MoneyAudit
{
    public static IEnumerable<string> Check(Stored stored)
    {
        var entries = stored.Ledger.ToLookup(row => (row.Tenant, row.UserKey));
        var ofOrders = stored.Ledger.Where(row => row.OrderId is not null).ToLookup(row => (row.Tenant, row.UserKey, OrderId: row.OrderId!.Value));
        var orders = stored.Orders.Select(row => (row.Tenant, row.UserKey, row.OrderId)).ToHashSet();

        return
        [
            .. stored.Users.Where(user => user.Balance != entries[(user.Tenant, user.UserKey)].Sum(entry => entry.Amount)).Select(user => $"The balance of {user.Name} is {user.Balance}, and not its ledger's sum."),
            .. stored.Users.Where(user => !entries[(user.Tenant, user.UserKey)].Select(entry => entry.Entry).Order().SequenceEqual(Enumerable.Range(1, user.LastEntry))).Select(user => $"The ledger of {user.Name} is not numbered from 1 to {user.LastEntry}."),
            .. stored.Orders.Where(order => ofOrders[(order.Tenant, order.UserKey, order.OrderId)].Count(entry => entry.Cause is not LedgerCause.Refund && entry.Amount == -order.Amount) != 1).Select(order => $"Order {order.OrderId} of tenant {order.Tenant} does not stand in the ledger once."),
            .. ofOrders.Where(order => order.Count(entry => entry.Cause is LedgerCause.Refund) > 1).Select(order => $"Order {order.Key} was given back twice."),
            .. ofOrders.Where(order => !orders.Contains(order.Key)).Select(order => $"The ledger names order {order.Key}, which is not there."),
        ];
    }
}
