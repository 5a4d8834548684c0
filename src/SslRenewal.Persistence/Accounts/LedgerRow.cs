using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Persistence.Accounts;

/// <summary>One change of a user's balance, with its cause.</summary>
[Table("ledger")]
public sealed class LedgerRow
{
    public required int Tenant { get; init; }

    public required string UserKey { get; init; }

    /// <summary>Counts from 1 within the user.</summary>
    public required int Entry { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>US dollars, negative for a charge.</summary>
    public required decimal Amount { get; init; }

    public required LedgerCause Cause { get; init; }

    public int? OrderId { get; init; }
}
