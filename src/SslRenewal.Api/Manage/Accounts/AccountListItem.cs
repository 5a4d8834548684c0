namespace SslRenewal.Api.Manage.Accounts;

/// <summary>A user in the list of all.</summary>
/// <param name="Account">The account that a sub-user belongs to; null for an account's own user.</param>
/// <param name="Balance">US dollars.</param>
/// <param name="Locked">Whether its account is locked.</param>
/// <param name="AutoCreated">Whether its account made itself when its name was first used.</param>
/// <param name="Clock">Where its account's own clock stands, or null where it follows the service's.</param>
public sealed record AccountListItem(string UserName, string? Account, decimal Balance, bool Locked, bool AutoCreated, DateTimeOffset? Clock);
