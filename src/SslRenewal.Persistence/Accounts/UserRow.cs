namespace SslRenewal.Persistence.Accounts;

/// <summary>A user, the account's own or a sub-user: who holds a balance and certificates.</summary>
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
}
