namespace SslRenewal.Cli.Commands.Faults;

/// <summary>Whose faults are meant; everybody's where there is no account.</summary>
internal sealed record FaultsOptions(string? Account);
