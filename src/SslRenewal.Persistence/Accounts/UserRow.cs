using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Accounts;

/// <summary>A user, the account's own or a sub-user: who holds a balance and certificates.</summary>
[Table("users")]
public sealed class UserRow
{
    public required int Tenant { get; init; }

    public required string UserKey { get; init; }

    /// <summary>The name as it was given.</summary>
    public required string Name { get; init; }

    public required bool IsSubUser { get; init; }

    /// <summary>US dollars: always the sum of the user's ledger.</summary>
    public required decimal Balance { get; set; }

    /// <summary>The number of the last entry in the user's ledger.</summary>
    public required int LastEntry { get; set; }

    /// <summary>Changes the balance and writes the entry that says so; both are saved together, so that one never goes without the other.</summary>
    public LedgerRow Enter(decimal amount, LedgerCause cause, DateTimeOffset at, int? orderId = null)
    {
        Balance += amount;
        LastEntry++;

        return new LedgerRow { Tenant = Tenant, UserKey = UserKey, Entry = LastEntry, At = at, Amount = amount, Cause = cause, OrderId = orderId };
    }
}
