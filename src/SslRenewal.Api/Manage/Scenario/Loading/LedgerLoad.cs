using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Makes the rows of an account's ledgers, counting each user's entries from 1.</summary>
internal sealed class LedgerLoad(int tenant, DateTimeOffset now, AccountScan scan)
{
    private readonly Dictionary<string, int> _entries = new(StringComparer.Ordinal);
    private readonly NumberSet _refunded = new();

    /// <exception cref="ScenarioException">It names an order that the account does not have, or refunds one again.</exception>
    public LedgerRow Row(ScenarioLedgerEntry entry, string userKey, string path)
    {
        if (entry.OrderId is { } order && !scan.Orders.Contains(order))
        {
            throw ScenarioException.Of($"{path}.orderId", "an order of the account", $"{order}");
        }

        if (entry is { Cause: LedgerCause.Refund, OrderId: { } refunded } && !_refunded.Add(refunded))
        {
            throw ScenarioException.Of($"{path}.orderId", "an order that is refunded once", $"{refunded}");
        }

        _entries[userKey] = _entries.GetValueOrDefault(userKey) + 1;
        return New(userKey, _entries[userKey], entry.At, entry.Amount, entry.Cause, entry.OrderId);
    }

    /// <summary>The entry that a balance is the whole of.</summary>
    public LedgerRow Opening(UserScan user) => New(user.Key, entry: 1, now, user.Balance, LedgerCause.Opening, orderId: null);

    private LedgerRow New(string userKey, int entry, DateTimeOffset at, decimal amount, LedgerCause cause, int? orderId) =>
        new() { Tenant = tenant, UserKey = userKey, Entry = entry, At = at, Amount = amount, Cause = cause, OrderId = orderId };
}
