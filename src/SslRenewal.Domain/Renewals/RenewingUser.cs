namespace SslRenewal.Domain.Renewals;

/// <summary>The user that a renewal is for.</summary>
public sealed record RenewingUser(string Name, bool IsSubUser);
