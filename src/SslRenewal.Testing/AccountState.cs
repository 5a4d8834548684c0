namespace SslRenewal.Testing;

/// <summary>What a user has.</summary>
/// <param name="Balance">US dollars.</param>
/// <param name="LedgerSum">The sum of its ledger, US dollars: always the balance.</param>
/// <param name="Orders">How many orders it placed.</param>
/// <param name="Certificates">How many certificates it holds.</param>
/// <param name="Clock">Where its own clock stands, or <see langword="null"/> where it follows the service's.</param>
public sealed record AccountState(string UserName, decimal Balance, decimal LedgerSum, int Orders, int Certificates, DateTimeOffset? Clock);
