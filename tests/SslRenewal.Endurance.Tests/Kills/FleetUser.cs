namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>A user of the fleet, an account's own or its sub-user, with the number of the first certificate that it begins with.</summary>
internal sealed record FleetUser(string Account, string Name, int FirstId);
