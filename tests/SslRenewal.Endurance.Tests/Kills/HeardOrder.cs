namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>An order as its answer told it; the amount in US dollars.</summary>
internal sealed record HeardOrder(int OrderId, int TransactionId, int Certificate, decimal Amount);
