namespace SslRenewal.Cli.Commands.Account;

/// <summary>Which user is meant.</summary>
internal sealed record AccountOptions(string Name);
