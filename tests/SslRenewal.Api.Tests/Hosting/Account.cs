namespace SslRenewal.Api.Tests.Hosting;

/// <summary>What the management API tells of a user.</summary>
public sealed record Account(string UserName, decimal Balance, decimal LedgerSum, int Orders, int Certificates);
